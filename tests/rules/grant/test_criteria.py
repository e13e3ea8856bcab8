"""What is asked beside what the rules give, as criteria."""

import pytest

from rules.costs import (
    ExceptionalCost,
    Grant,
    Headings,
    IntellectualOutput,
    Meeting,
    Mobility,
    MultiplierEvent,
    SpecialNeed,
    StaffCosts,
)
from rules.grant import sum_of
from rules.vocabulary import Heading, MobilityKind, Purpose
from rules.writing import written
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


def asking(euros, **facts):
    return proposal(grant=Grant(requested_eur=euros), **facts)


@pytest.mark.parametrize(
    ("euros", "months", "expected"),
    [
        pytest.param(300_000, 24, MET, id="the most for two years"),
        pytest.param(300_001, 24, NOT_MET, id="a euro more"),
        pytest.param(450_000, 36, MET, id="the most for three years"),
        pytest.param(450_001, 40, NOT_MET, id="the most of all"),
        pytest.param(0, 24, MET, id="nothing"),
        pytest.param(None, 24, NOT_APPLICABLE, id="not said"),
        pytest.param(450_000, None, OPEN, id="months not said"),
        pytest.param(450_001, None, NOT_MET, id="too much whatever the months"),
    ],
)
def test_the_grant_is_no_larger_than_the_call_allows(euros, months, expected):
    assert outcome("grant.ceiling", asking(euros, duration_months=months)) == expected


def test_too_large_a_grant_is_said_with_the_largest():
    found = finding("grant.ceiling", asking(300_001, duration_months=24))

    assert found.message_in("en") == "Grant asked for: 300,001 EUR. At most: 300,000 EUR."
    assert found.remedy_in("en") == "Ask for at most 300,000 EUR."
    assert found.where == ("grant/requested_eur",)


@pytest.mark.parametrize(
    ("requested", "headings", "expected"),
    [
        pytest.param(100, {"management": 60, "travel": 40}, MET, id="they add up"),
        pytest.param(90_000, {"management": 60_000, "travel": 30_000}, MET, id="large ones, too"),
        pytest.param(100, {"management": 60, "travel": 39}, NOT_MET, id="a euro less"),
        pytest.param(100, {"management": 60, "travel": 41}, NOT_MET, id="a euro more"),
        pytest.param(None, {"management": 60}, OPEN, id="no grant said"),
        pytest.param(100, {}, NOT_APPLICABLE, id="no heading said"),
        pytest.param(100, {"management": 0}, NOT_APPLICABLE, id="nothing under any heading"),
    ],
)
def test_the_headings_add_up_to_the_grant(requested, headings, expected):
    facts = proposal(grant=Grant(requested_eur=requested, headings=Headings(**headings)))
    assert outcome("grant.sum", facts) == expected


#: Facts that make each heading worth an amount that is known, and the amount in euros.
WORTH = {
    Heading.MANAGEMENT: 24_000,
    Heading.MEETINGS: 1_150,
    Heading.INTELLECTUAL_OUTPUTS: 2_140,
    Heading.MULTIPLIER_EVENTS: 4_000,
    Heading.TRAVEL: 825,
    Heading.INDIVIDUAL_SUPPORT: 13_860,
    Heading.LINGUISTIC_SUPPORT: 450,
    Heading.EXCEPTIONAL_COSTS: 75,
    Heading.SPECIAL_NEEDS: 100,
}
#: Which of them rest on values that are all verified.
VERIFIED = {Heading.MANAGEMENT, Heading.MULTIPLIER_EVENTS}


def project(**headings):
    short = "individual_support" in headings
    kind = MobilityKind.SHORT_TERM_STAFF if short else MobilityKind.LONG_TERM_STAFF
    worker = StaffCosts(organisation="Organisation 1", category="teacher", days=10)
    return partnership(
        "FI SE EE",
        purpose=Purpose.INNOVATION,
        duration_months=24,
        transnational_meetings=(Meeting(participants=2, distance_km=400),),
        intellectual_outputs=(IntellectualOutput(staff_costs=(worker,)),),
        multiplier_events=(MultiplierEvent(local_participants=20, foreign_participants=10),),
        mobilities=(Mobility(kind=kind, participants=3, duration_days=90, distance_km=400),),
        exceptional_costs=(ExceptionalCost(cost_eur=100),),
        special_needs=(SpecialNeed(cost_eur=100),),
        grant=Grant(headings=Headings(**headings)),
    )


@pytest.mark.parametrize("heading", list(Heading))
def test_a_heading_asks_no_more_than_the_rules_give(heading):
    code, worth = f"grant.{heading}", WORTH[heading]
    too_much = finding(code, project(**{heading: worth + 1}))

    assert outcome(code, project(**{heading: worth})) == MET
    assert outcome(code, project(**{heading: worth - 1})) == MET
    assert outcome(code, project()) == NOT_APPLICABLE
    assert too_much.outcome == (NOT_MET if heading in VERIFIED else JUDGEMENT)
    assert too_much.where == (f"grant/headings/{heading}",)
    assert too_much.message_in("en") == (
        f"Asked: {written(worth + 1, 'en')} EUR. The rules give: {written(worth, 'en')} EUR."
    )


def test_what_is_not_filled_in_leaves_a_heading_open_until_its_ceiling():
    def meetings(asked):
        rows = (Meeting(participants=2, distance_km=400), Meeting(title="Last"))
        headings = Headings(meetings=asked)
        return proposal(
            duration_months=12, transnational_meetings=rows, grant=Grant(headings=headings)
        )

    found = finding("grant.meetings", meetings(1_151))

    assert outcome("grant.meetings", meetings(1_150)) == MET
    assert found.outcome == OPEN
    assert found.where == (
        "transnational_meetings/1/participants",
        "transnational_meetings/1/distance_km",
    )
    assert found.message_in("en") == (
        "Asked: 1151 EUR. Fill in what it is for: so far the rules give 1150 EUR."
    )
    assert outcome("grant.meetings", meetings(23_000)) == OPEN
    assert outcome("grant.meetings", meetings(23_001)) == JUDGEMENT


def test_only_the_values_that_decide_have_to_be_verified():
    """The monthly sums decide for ten organisations at most, and the ceiling for more."""
    few, ten = "FI SE EE", "FI SE EE LV LT DE FR IT ES PT"
    many = f"{ten} NO"
    grant = Grant(headings=Headings(management=900_000))

    for countries, decided_by in (
        (few, ("management_coordinator", "management_partner")),
        (ten, ("management_coordinator", "management_partner")),
        (many, ("most_management",)),
    ):
        facts = partnership(countries, duration_months=24, grant=grant)
        assert sum_of(Heading.MANAGEMENT, facts, CALL).decided_by == decided_by
