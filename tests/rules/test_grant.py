"""What the rules give under each heading, line by line; money in cents."""

import pytest

from rules import load_call
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
from rules.explanation import explained
from rules.grant import Amount, breakdown, sum_of
from rules.proposal import Organisation, Proposal, Result
from rules.vocabulary import ExceptionalKind, Heading, Level, MobilityKind, Purpose, Role
from tests.rules.cases import CALL, partners, partnership

SHORT, LONG, BLENDED, OTHER = (
    MobilityKind.SHORT_TERM_STAFF,
    MobilityKind.LONG_TERM_STAFF,
    MobilityKind.BLENDED_LEARNER,
    MobilityKind.OTHER,
)


def euros(at_least, at_most="the same"):
    """An amount, exact unless the upper bound is given too."""
    most = at_least if at_most == "the same" else at_most
    return Amount(at_least * 100, None if most is None else most * 100)


def given(heading, **facts):
    return sum_of(heading, Proposal(**facts), CALL).gives


def missing(heading, **facts):
    return sum_of(heading, Proposal(**facts), CALL).missing


def said(heading, **facts):
    return [line.message_in("en") for line in sum_of(heading, Proposal(**facts), CALL).lines]


def roles(letters):
    """Organisations by their part: coordinator, partner, associated, ? not said."""
    part = {"c": Role.COORDINATOR, "p": Role.PARTNER, "a": Role.ASSOCIATED, "?": None}
    return tuple(Organisation(role=part[letter]) for letter in letters)


@pytest.mark.parametrize(
    ("organisations", "months", "gives"),
    [
        pytest.param("cpp", 24, euros(24_000), id="three for two years"),
        pytest.param("cpp", 12, euros(12_000), id="three for one year"),
        pytest.param("pp", 12, euros(6_000), id="no coordinator yet"),
        pytest.param("cpa", 12, euros(9_000), id="an associated partner gets nothing"),
        pytest.param("cppppppppp", 12, euros(33_000), id="ten reach the ceiling"),
        pytest.param("cpppppppppp", 12, euros(33_000), id="eleven get no more"),
        pytest.param("cpp?", 12, euros(12_000, 33_000), id="one has not said its part"),
        pytest.param("cppppppppp?", 12, euros(33_000), id="which no longer matters at the ceiling"),
        pytest.param("cpp", None, euros(0, None), id="the months are not known"),
        pytest.param("", 12, euros(0, 33_000), id="nobody is named"),
    ],
)
def test_each_organisation_gets_a_sum_a_month(organisations, months, gives):
    facts = {"organisations": roles(organisations), "duration_months": months}
    assert given(Heading.MANAGEMENT, **facts) == gives


def test_management_says_how_it_is_computed_and_what_is_missing():
    assert said(Heading.MANAGEMENT, organisations=roles("cpp"), duration_months=24) == [
        "Coordinator: 1, months 24, a month 500 EUR.",
        "Partners: 2, months 24, a month 250 EUR.",
    ]
    assert missing(Heading.MANAGEMENT, organisations=roles("c?p?")) == (
        "organisations/1/role",
        "organisations/3/role",
        "duration_months",
    )
    assert missing(Heading.MANAGEMENT, duration_months=12) == ("organisations",)


def meeting(**facts):
    return {"transnational_meetings": (Meeting(**facts),), "duration_months": 12}


@pytest.mark.parametrize(
    ("km", "gives"),
    [
        pytest.param(0, 0, id="at home"),
        pytest.param(99, 0, id="too near"),
        pytest.param(100, 1_150, id="the first band"),
        pytest.param(1_999, 1_150, id="its last kilometre"),
        pytest.param(2_000, 1_520, id="the second band"),
        pytest.param(9_000, 1_520, id="no further band"),
    ],
)
def test_a_project_meeting_is_paid_by_distance(km, gives):
    assert given(Heading.MEETINGS, **meeting(participants=2, distance_km=km)) == euros(gives)


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        pytest.param({}, ("participants", "distance_km"), id="neither"),
        pytest.param({"distance_km": 500}, ("participants",), id="not how many"),
        pytest.param({"participants": 2}, ("distance_km",), id="not how far"),
    ],
)
def test_a_project_meeting_waits_for_how_many_travel_and_how_far(facts, fields):
    assert given(Heading.MEETINGS, **meeting(**facts)) == euros(0, 23_000)
    assert missing(Heading.MEETINGS, **meeting(**facts)) == tuple(
        f"transnational_meetings/0/{field}" for field in fields
    )


@pytest.mark.parametrize(
    ("months", "participants", "gives"),
    [
        pytest.param(12, 39, euros(22_425), id="under a year's ceiling"),
        pytest.param(12, 40, euros(23_000), id="at it"),
        pytest.param(12, 41, euros(23_000), id="over it"),
        pytest.param(24, 41, euros(23_575), id="under two years' ceiling"),
        pytest.param(13, 99, Amount(2_491_666, 2_491_666), id="a month more is a twelfth more"),
        pytest.param(None, 10, euros(0, 5_750), id="the months are not known"),
    ],
)
def test_project_meetings_have_a_ceiling_a_year(months, participants, gives):
    rows = (Meeting(participants=participants, distance_km=500),)
    facts = {"transnational_meetings": rows, "duration_months": months}
    assert given(Heading.MEETINGS, **facts) == gives


def output(country="FI", category="teacher", days=10, purpose=Purpose.INNOVATION, name="A"):
    costs = StaffCosts(organisation=name, category=category, days=days)
    return {
        "purpose": purpose,
        "organisations": (Organisation(name="A", country=country),),
        "intellectual_outputs": (IntellectualOutput(title="O1", staff_costs=(costs,)),),
    }


@pytest.mark.parametrize(
    ("country", "category", "gives"),
    [
        pytest.param("SE", "manager", 2_940, id="first group"),
        pytest.param("SE", "teacher", 2_410, id="a teacher"),
        pytest.param("SE", "technician", 1_900, id="a technician"),
        pytest.param("SE", "administrative", 1_570, id="an administrator"),
        pytest.param("FI", "teacher", 2_140, id="second group"),
        pytest.param("UK", "teacher", 2_140, id="as people write it"),
        pytest.param("EL", "teacher", 1_370, id="third group"),
        pytest.param("EE", "teacher", 740, id="fourth group"),
        pytest.param("CH", "teacher", 2_410, id="a partner country of the first group"),
        pytest.param("GE", "teacher", 740, id="a partner country of no group"),
    ],
)
def test_a_day_of_work_is_paid_by_country_and_category(country, category, gives):
    assert given(Heading.INTELLECTUAL_OUTPUTS, **output(country, category)) == euros(gives)


def test_a_day_of_work_says_how_it_is_paid():
    assert said(Heading.INTELLECTUAL_OUTPUTS, **output("FI")) == [
        "O1, A: days 10, a day 214 EUR (group of countries 2)."
    ]
    assert said(Heading.INTELLECTUAL_OUTPUTS, **output("GE")) == [
        "O1, A: days 10, a day 74 EUR (group of countries 4)."
    ]


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        pytest.param({"name": "B"}, ("organisation",), id="an organisation that is not there"),
        pytest.param({"name": None}, ("organisation",), id="no organisation"),
        pytest.param({"country": None}, ("organisation",), id="its country is not known"),
        pytest.param({"category": "cook"}, ("category",), id="a category that is none"),
        pytest.param({"category": None, "days": None}, ("category", "days"), id="two at once"),
    ],
)
def test_a_day_of_work_waits_for_whose_it_is(facts, fields):
    assert given(Heading.INTELLECTUAL_OUTPUTS, **output(**facts)) == euros(0, None)
    assert missing(Heading.INTELLECTUAL_OUTPUTS, **output(**facts)) == tuple(
        f"intellectual_outputs/0/staff_costs/0/{field}" for field in fields
    )


def test_an_output_that_nobody_works_on_yet_is_open():
    facts = {"purpose": Purpose.INNOVATION, "intellectual_outputs": (IntellectualOutput(),)}

    assert given(Heading.INTELLECTUAL_OUTPUTS, **facts) == euros(0, None)
    assert said(Heading.INTELLECTUAL_OUTPUTS, **facts) == [
        "#1: say who works on it, and how many days."
    ]


@pytest.mark.parametrize(
    ("purpose", "outputs", "events"),
    [
        pytest.param(Purpose.INNOVATION, euros(2_140), euros(1_000), id="innovation"),
        pytest.param(Purpose.GOOD_PRACTICE, euros(0), euros(0), id="exchange of good practices"),
        pytest.param(None, euros(0, None), euros(0, 30_000), id="not said"),
    ],
)
def test_only_innovation_has_outputs_and_events(purpose, outputs, events):
    facts = {
        **output(purpose=purpose),
        "multiplier_events": (MultiplierEvent(local_participants=10, foreign_participants=0),),
    }

    assert given(Heading.INTELLECTUAL_OUTPUTS, **facts) == outputs
    assert given(Heading.MULTIPLIER_EVENTS, **facts) == events


@pytest.mark.parametrize(
    ("levels", "paid"),
    [
        pytest.param([Level.ADVANCED], True, id="advanced"),
        pytest.param([Level.SMALL_SCALE], False, id="small-scale"),
        pytest.param([None], True, id="not said yet, which another criterion asks"),
        pytest.param([Level.SMALL_SCALE, Level.ADVANCED], True, id="one of several"),
    ],
)
def test_a_small_scale_result_has_no_salary_costs_and_no_events(levels, paid):
    facts = {
        **output(),
        "results": tuple(Result(title="R", level=level) for level in levels),
        "multiplier_events": (MultiplierEvent(local_participants=10, foreign_participants=0),),
    }

    assert given(Heading.INTELLECTUAL_OUTPUTS, **facts) == euros(2_140 if paid else 0)
    assert given(Heading.MULTIPLIER_EVENTS, **facts) == euros(1_000 if paid else 0)
    assert paid or said(Heading.MULTIPLIER_EVENTS, **facts) == [
        "#1: nothing is given for a small-scale result."
    ]


def event(local, foreign, **facts):
    row = MultiplierEvent(title="E1", local_participants=local, foreign_participants=foreign)
    return {**output(), "multiplier_events": (row,), **facts}


@pytest.mark.parametrize(
    ("local", "foreign", "gives"),
    [
        pytest.param(20, 10, euros(4_000), id="from both"),
        pytest.param(0, 0, euros(0), id="nobody from outside"),
        pytest.param(None, 10, euros(0, 30_000), id="not how many from the country"),
        pytest.param(20, None, euros(0, 30_000), id="not how many from abroad"),
        pytest.param(300, 0, euros(30_000), id="at the ceiling"),
        pytest.param(301, 0, euros(30_000), id="over the ceiling"),
    ],
)
def test_an_event_is_paid_by_who_comes_from_outside(local, foreign, gives):
    assert given(Heading.MULTIPLIER_EVENTS, **event(local, foreign)) == gives


def test_an_event_says_how_it_is_computed_and_what_is_missing():
    assert said(Heading.MULTIPLIER_EVENTS, **event(20, 10)) == [
        "E1: local participants 20, each 100 EUR; foreign participants 10, each 200 EUR."
    ]
    assert missing(Heading.MULTIPLIER_EVENTS, **event(None, None)) == (
        "multiplier_events/0/local_participants",
        "multiplier_events/0/foreign_participants",
    )


def test_an_event_without_an_output_gets_nothing():
    facts = event(20, 10, intellectual_outputs=())

    assert given(Heading.MULTIPLIER_EVENTS, **facts) == euros(0)
    assert said(Heading.MULTIPLIER_EVENTS, **facts) == [
        "E1: nothing is given without an intellectual output."
    ]


def activity(**facts):
    return {"mobilities": (Mobility(**facts),)}


@pytest.mark.parametrize(
    ("km", "gives"),
    [
        pytest.param(99, 0, id="too near"),
        pytest.param(100, 1_650, id="the first band"),
        pytest.param(1_999, 1_650, id="its last kilometre"),
        pytest.param(2_000, 2_160, id="the second band"),
    ],
)
def test_a_journey_to_an_activity_is_paid_by_distance(km, gives):
    facts = activity(participants=3, accompanying=3, distance_km=km)
    assert given(Heading.TRAVEL, **facts) == euros(gives)


def test_a_journey_waits_for_how_many_travel_and_how_far():
    assert given(Heading.TRAVEL, **activity()) == euros(0, None)
    assert missing(Heading.TRAVEL, **activity()) == (
        "mobilities/0/participants",
        "mobilities/0/distance_km",
    )
    assert given(Heading.TRAVEL, **activity(participants=3, distance_km=100)) == euros(825)


@pytest.mark.parametrize(
    ("kind", "days", "gives"),
    [
        pytest.param(SHORT, 0, 0, id="no day"),
        pytest.param(SHORT, 5, 500, id="a working week"),
        pytest.param(SHORT, 14, 1_400, id="the last full day"),
        pytest.param(SHORT, 15, 1_470, id="a day less paid"),
        pytest.param(SHORT, 60, 4_620, id="the last paid day"),
        pytest.param(SHORT, 61, 4_620, id="a day not paid"),
        pytest.param(BLENDED, 14, 770, id="learners get less"),
        pytest.param(BLENDED, 15, 810, id="and still less later"),
    ],
)
def test_a_stay_is_paid_by_the_day(kind, days, gives):
    facts = activity(kind=kind, participants=1, duration_days=days)
    assert given(Heading.INDIVIDUAL_SUPPORT, **facts) == euros(gives)


def test_who_accompanies_learners_is_paid_as_staff():
    facts = activity(title="Week", kind=BLENDED, participants=4, accompanying=2, duration_days=5)

    assert given(Heading.INDIVIDUAL_SUPPORT, **facts) == euros(4 * 275 + 2 * 500)
    assert said(Heading.INDIVIDUAL_SUPPORT, **facts) == [
        "Week: participants 4, each 275 EUR (days 5).",
        "Week: accompanying persons 2, each 500 EUR (days 5).",
    ]


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        pytest.param({}, ("kind", "participants", "duration_days"), id="nothing"),
        pytest.param(
            {"kind": OTHER, "participants": 1, "duration_days": 5}, ("kind",), id="of another kind"
        ),
        pytest.param({"kind": SHORT, "participants": 1}, ("duration_days",), id="not how long"),
    ],
)
def test_a_stay_waits_for_its_kind_its_people_and_its_days(facts, fields):
    assert given(Heading.INDIVIDUAL_SUPPORT, **activity(**facts)) == euros(0, None)
    assert missing(Heading.INDIVIDUAL_SUPPORT, **activity(**facts)) == tuple(
        f"mobilities/0/{field}" for field in fields
    )


def test_what_a_long_stay_is_worth_is_left_to_the_guide():
    facts = activity(title="Stay", kind=LONG, participants=1, duration_days=90)

    assert given(Heading.INDIVIDUAL_SUPPORT, **facts) == euros(0, None)
    assert said(Heading.INDIVIDUAL_SUPPORT, **facts) == [
        "Stay: what a day of a long stay is worth depends on the country. "
        "See the guide of your call."
    ]


@pytest.mark.parametrize(
    ("kind", "days", "gives"),
    [
        pytest.param(LONG, 61, euros(300), id="over two months"),
        pytest.param(LONG, 60, euros(0), id="two months"),
        pytest.param(LONG, 5, euros(0), id="a week"),
        pytest.param(SHORT, 61, euros(0), id="a short-term event"),
        pytest.param(None, 61, euros(0), id="no kind said"),
        pytest.param(LONG, None, euros(0, None), id="days not said"),
    ],
)
def test_a_language_is_learnt_for_a_long_stay(kind, days, gives):
    facts = activity(kind=kind, participants=2, duration_days=days)
    assert given(Heading.LINGUISTIC_SUPPORT, **facts) == gives


def test_learning_a_language_waits_for_how_many_and_how_long():
    assert missing(Heading.LINGUISTIC_SUPPORT, **activity(kind=LONG)) == (
        "mobilities/0/participants",
        "mobilities/0/duration_days",
    )


def costs(*kinds_and_euros):
    rows = tuple(ExceptionalCost(title="C", kind=k, cost_eur=e) for k, e in kinds_and_euros)
    return {"exceptional_costs": rows}


EQUIPMENT, GUARANTEE = ExceptionalKind.EQUIPMENT, ExceptionalKind.GUARANTEE


@pytest.mark.parametrize(
    ("rows", "gives"),
    [
        pytest.param([(EQUIPMENT, 1)], Amount(75, 75), id="three quarters, to the cent"),
        pytest.param([(None, 100)], euros(75), id="of no kind yet"),
        pytest.param([(EQUIPMENT, 66_667)], euros(50_000), id="over the ceiling"),
        pytest.param([(EQUIPMENT, 80_000), (GUARANTEE, 400)], euros(50_300), id="and a guarantee"),
        pytest.param([(EQUIPMENT, None)], euros(0, 50_000), id="not said what it costs"),
        pytest.param([(GUARANTEE, None)], euros(0, None), id="nor what the guarantee costs"),
        pytest.param(
            [(EQUIPMENT, None), (GUARANTEE, 400)], euros(300, 50_300), id="some of it said"
        ),
    ],
)
def test_of_exceptional_costs_a_part_is_paid(rows, gives):
    assert given(Heading.EXCEPTIONAL_COSTS, **costs(*rows)) == gives


def test_special_needs_are_paid_in_full():
    rows = (SpecialNeed(title="Interpreter", cost_eur=1_234), SpecialNeed())

    assert given(Heading.SPECIAL_NEEDS, special_needs=rows[:1]) == euros(1_234)
    assert said(Heading.SPECIAL_NEEDS, special_needs=rows) == [
        "Interpreter: 100 % of 1234 EUR.",
        "#2: say what it costs.",
    ]
    assert missing(Heading.SPECIAL_NEEDS, special_needs=rows) == ("special_needs/1/cost_eur",)


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


def test_an_output_that_gets_nothing_takes_nothing_from_the_next():
    worker = StaffCosts(organisation="A", category="teacher", days=10)
    facts = {
        **output(),
        "results": (
            Result(title="Leaflet", level=Level.SMALL_SCALE),
            Result(title="Course", level=Level.ADVANCED),
        ),
        "intellectual_outputs": tuple(
            IntellectualOutput(title=title, result=title, staff_costs=(worker,))
            for title in ("Leaflet", "Course")
        ),
    }

    assert given(Heading.INTELLECTUAL_OUTPUTS, **facts) == euros(2_140)


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
                    Mobility(kind=LONG, participants=1, duration_days=90),
                    Mobility(),
                    Mobility(kind=SHORT, participants=1, duration_days=5),
                )
            },
            euros(500, None),
            id="a stay",
        ),
        pytest.param(
            Heading.LINGUISTIC_SUPPORT,
            {
                "mobilities": (
                    Mobility(kind=SHORT),
                    Mobility(kind=LONG, participants=2, duration_days=61),
                )
            },
            euros(300),
            id="a language",
        ),
    ],
)
def test_a_row_that_waits_or_does_not_count_takes_nothing_from_the_next(heading, rows, gives):
    assert given(heading, **rows) == gives
