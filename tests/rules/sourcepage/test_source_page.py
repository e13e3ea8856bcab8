"""The agency's page, sentence by sentence: what meets it, what breaks it, what leaves it open."""

import pytest

from tests.rules.cases import (
    CALL,
    JUDGEMENT,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    finding,
    outcome,
    partnership,
    proposal,
)

from .partnership import ROWS as PARTNERSHIP
from .results import ROWS as RESULTS
from .results import plan
from .work import ROWS as WORK

ROWS = PARTNERSHIP | WORK | RESULTS


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        pytest.param(code, facts, expected, id=f"{code}: {name}")
        for code, rows in ROWS.items()
        for facts, expected, name in rows
    ],
)
def test_the_page_is_met_broken_or_left_open(code, facts, expected):
    assert outcome(code, facts) == expected


def test_every_row_of_the_page_is_tried():
    # What is paid for, and that good practices have no outputs, is not from the page.
    of_money = {code for code in CALL.sources if code.startswith("grant.")}
    assert set(ROWS) == set(CALL.sources) - {"results.purpose"} - of_money
    assert len(ROWS) == 19


@pytest.mark.parametrize("code", ROWS)
def test_what_is_not_answered_has_never_failed(code):
    assert outcome(code, proposal()) in {OPEN, NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("code", "facts"),
    [(code, facts) for code, rows in ROWS.items() for facts, _expected, _ in rows],
)
def test_a_finding_that_asks_for_something_says_where_and_what(code, facts):
    found = finding(code, facts)
    if found.outcome in {OPEN, NOT_MET, JUDGEMENT}:
        assert found.where
    if found.outcome in {NOT_MET, JUDGEMENT}:
        assert found.remedy_in("en")
    assert "%" not in found.message_in("en") + found.remedy_in("en")


def test_an_answer_counts_the_very_facts():
    found = finding("partnership.programme_countries", partnership("SE FI GE SE"))

    assert found.message_in("en") == "Programme countries: 2 (FI, SE). Needed: 3."
    assert found.remedy_in("en") == "Add organisations from other programme countries: 1."


@pytest.mark.parametrize(
    ("countries", "standing"),
    [("FI SE EE GE", "still stands without it"), ("FI SE GE", "does not stand without it")],
)
def test_added_value_names_who_would_fall_away_and_whether_the_rest_stands(countries, standing):
    found = finding("partnership.added_value", partnership(countries))

    assert f"Organisation {len(countries.split())}" in found.message_in("en")
    assert standing in found.message_in("en")


def test_a_thin_dissemination_plan_is_met_with_advice():
    found = finding(
        "dissemination.plan",
        plan(target_groups="Teachers", methods="a b c d e f g h", scope="a b c d e f g"),
    )

    assert found.outcome == MET
    assert found.where == ("dissemination/target_groups", "dissemination/scope")
    assert "fewer than 8 words" in found.remedy_in("en")
