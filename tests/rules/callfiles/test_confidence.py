"""How sure a value is, and that an unsure one makes nothing fail."""

import pytest

from rules import Outcome
from rules.call import read_call
from rules.standing import Standing
from tests.rules.cases import finding, partnership, proposal

from .text import HEAD, one


def test_what_was_verified_for_one_year_is_only_known_for_another(write):
    same, later = (read_call(write(f"{year}-KA999", HEAD)) for year in (2016, 2018))

    assert same.values["shortest_months"].confidence == "verified"
    assert later.values["shortest_months"].confidence == "known"
    # The agency's page bears no year: it holds for all of them.
    assert later.values["longest_months"].confidence == "verified"


def test_nothing_is_verified_in_a_provisional_call(write):
    call = read_call(write("2016-KA999", "provisional = true\n" + HEAD))
    assert {each.confidence for each in call.values.values()} <= {"known", "unsure"}


@pytest.mark.parametrize(
    ("confidence", "outcome"),
    [("verified", Outcome.NOT_MET), ("known", Outcome.JUDGEMENT), ("unsure", Outcome.JUDGEMENT)],
)
def test_a_value_that_nobody_has_verified_makes_nothing_fail(write, confidence, outcome):
    text = HEAD + one("longest_months", 30, confidence=confidence)
    call = read_call(write("2016-KA999", text))
    found = finding("duration.months", proposal(duration_months=31), call)

    assert found.outcome == outcome
    confirm = "Confirm in the guide of your call: Nyckelfunktion 2"
    assert (confirm in found.remedy_in("en")) == (outcome == Outcome.JUDGEMENT)


def test_only_the_value_that_decided_has_to_be_verified(write):
    call = read_call(write("2016-KA999", HEAD + one("longest_months", 30, confidence="unsure")))
    assert finding("duration.months", proposal(duration_months=11), call).outcome == Outcome.NOT_MET


def test_a_rule_that_nobody_has_verified_makes_nothing_fail(write):
    text = (
        HEAD
        + """
[[criteria."duration.months"]]
document = "page"
section = "1"
says = { en = "a", sv = "b", fi = "c" }
confidence = "unsure"
"""
    )
    call = read_call(write("2016-KA999", text))
    assert finding("duration.months", proposal(duration_months=11), call).outcome == (
        Outcome.JUDGEMENT
    )


def test_only_the_countries_that_decided_have_to_be_verified(write):
    text = (
        HEAD
        + """
[[countries]]
codes = "GE"
standing = "partner"
document = "page"
confidence = "unsure"
"""
    )
    call = read_call(write("2016-KA999", text))
    code = "partnership.programme_countries"

    assert call.standing("GE") is Standing.PARTNER
    assert finding(code, partnership("FI SE GE"), call).outcome == Outcome.JUDGEMENT
    assert finding(code, partnership("FI SE UA"), call).outcome == Outcome.NOT_MET
