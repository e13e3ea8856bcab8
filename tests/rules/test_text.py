"""Numbers and days stand in a sentence as one writes them in its language."""

import pytest

from rules.text import filled
from rules.writing import written


@pytest.mark.parametrize(
    ("fact", "english", "finnish"),
    [
        pytest.param(3, "3", "3", id="a small number"),
        pytest.param(9_999, "9999", "9999", id="four digits, such as a year"),
        pytest.param(10_000, "10,000", "10\u00a0000", id="an amount"),
        pytest.param(-1_234_567, "-1,234,567", "-1\u00a0234\u00a0567", id="below nothing"),
        pytest.param("300000.50", "300,000.50", "300\u00a0000,50", id="with cents"),
        pytest.param(
            "60000 / 120000", "60,000 / 120,000", "60\u00a0000 / 120\u00a0000", id="several"
        ),
        pytest.param("2027-09-01", "1 September 2027", "1.9.2027", id="a day"),
        pytest.param("2027-12-31", "31 December 2027", "31.12.2027", id="the last day"),
        pytest.param(
            "2026-03-05 12:00", "5 March 2026, 12:00", "5.3.2026 klo 12.00", id="a moment"
        ),
        pytest.param("2027-13-01", "2027-13-01", "2027-13-01", id="no day at all"),
        pytest.param("949301111", "949301111", "949301111", id="digits that are a name"),
        pytest.param("on 2027-09-01", "on 2027-09-01", "on 2027-09-01", id="words"),
    ],
)
def test_a_fact_is_written_as_the_language_does(fact, english, finnish):
    assert (written(fact, "en"), written(fact, "fi")) == (english, finnish)


def test_swedish_has_a_clock_of_its_own():
    assert written("2026-03-05 12:00", "sv") == "5.3.2026 kl. 12.00"


def test_a_sentence_has_its_facts_in_place():
    sentence = "Months: %(months)d (%(why)s). 100%% of %(most)d EUR."

    filled_in = filled(sentence, {"months": 24, "why": "(a)d", "most": 300_000}, "en")

    assert filled_in == "Months: 24 ((a)d). 100% of 300,000 EUR."
