"""The whole grant: its headings, its ceilings and its unit costs; money in cents."""

import pytest

from rules import load_call
from rules.costs import Grant, Headings, Meeting, Mobility, SpecialNeed
from rules.explanation import explained
from rules.grant import breakdown
from rules.proposal import Proposal
from rules.vocabulary import Heading, MobilityKind, Purpose
from tests.rules.cases import CALL, partners, partnership

from .lines import euros, given


def test_a_whole_grant_is_broken_down_by_heading():
    facts = partnership(
        "FI SE EE",
        duration_months=24,
        purpose=Purpose.GOOD_PRACTICE,
        transnational_meetings=(Meeting(participants=4, distance_km=400),),
        grant=Grant(requested_eur=30_000, headings=Headings(management=24_000, meetings=6_000)),
    )

    whole = breakdown(facts, CALL)

    assert whole.asked == 3_000_000
    assert whole.gives == euros(24_000 + 4 * 575)
    assert [each.heading for each in whole.sums] == list(Heading)
    assert {each.heading: each.asked for each in whole.sums if each.asked is not None} == {
        Heading.MANAGEMENT: 2_400_000,
        Heading.MEETINGS: 600_000,
    }


@pytest.mark.parametrize(
    ("months", "gives"),
    [
        pytest.param(1, euros(12_500), id="a month's ceiling"),
        pytest.param(36, euros(450_000), id="the ceiling of them all"),
        pytest.param(40, euros(450_000), id="no more after 36 months"),
        pytest.param(None, euros(0, 450_000), id="months not known"),
    ],
)
def test_the_whole_grant_is_held_under_its_ceilings(months, gives):
    facts = Proposal(
        organisations=partners("FI SE EE"),
        duration_months=months,
        special_needs=(SpecialNeed(cost_eur=1_000_000),),
    )
    assert breakdown(facts, CALL).gives == gives


def test_a_school_exchange_has_no_project_meetings_and_a_ceiling_for_each_school():
    exchange = load_call("2018-KA229")
    facts = Proposal(
        organisations=partners("FI SE"),
        duration_months=18,
        special_needs=(SpecialNeed(cost_eur=1_000_000),),
    )

    whole = breakdown(facts, exchange)

    assert Heading.MEETINGS not in {each.heading for each in whole.sums}
    assert {ceiling.rests_on: ceiling.cents for ceiling in whole.ceilings} == {
        "most_grant_per_month": 14_850_000,
        "most_grant": 29_700_000,
        "most_grant_per_organisation": 4_950_000,
    }
    assert whole.gives == euros(49_500)


def test_a_lump_sum_is_not_broken_down_by_unit_costs():
    assert breakdown(Proposal(), load_call("2024-KA220-ADU")) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("meeting_travel", ("≥ 100 km: 575", "≥ 2000 km: 760")),
        ("staff_support", ("≤ 14: 100", "≤ 60: 70")),
        ("staff_day", ("294 / 241 / 190 / 157", "280 / 214 / 162 / 131")),
        ("staff_groups", ("AT DK IE LI LU NL NO SE", "BE DE FI FR GB IS IT")),
    ],
)
def test_unit_costs_can_be_read(name, shown):
    (value,) = explained([name], CALL)
    assert value.shown[:2] == shown


@pytest.mark.parametrize(
    ("heading", "rows", "gives"),
    [
        pytest.param(
            Heading.MEETINGS,
            {
                "transnational_meetings": (Meeting(), Meeting(participants=2, distance_km=400)),
                "duration_months": 12,
            },
            euros(1_150, 23_000),
            id="a meeting",
        ),
        pytest.param(
            Heading.TRAVEL,
            {"mobilities": (Mobility(), Mobility(participants=3, distance_km=100))},
            euros(825, None),
            id="a journey",
        ),
        pytest.param(
            Heading.INDIVIDUAL_SUPPORT,
            {
                "mobilities": (
                    Mobility(kind=MobilityKind.LONG_TERM_STAFF, participants=1, duration_days=90),
                    Mobility(),
                    Mobility(kind=MobilityKind.SHORT_TERM_STAFF, participants=1, duration_days=5),
                )
            },
            euros(500, None),
            id="a stay",
        ),
        pytest.param(
            Heading.LINGUISTIC_SUPPORT,
            {
                "mobilities": (
                    Mobility(kind=MobilityKind.SHORT_TERM_STAFF),
                    Mobility(kind=MobilityKind.LONG_TERM_STAFF, participants=2, duration_days=61),
                )
            },
            euros(300),
            id="a language",
        ),
    ],
)
def test_a_row_that_waits_or_does_not_count_takes_nothing_from_the_next(heading, rows, gives):
    assert given(heading, **rows) == gives
