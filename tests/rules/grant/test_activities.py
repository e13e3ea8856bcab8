"""What the rules give for learning, teaching and training activities; money in euros."""

import pytest

from rules.costs import Mobility
from rules.vocabulary import Heading, MobilityKind

from .lines import euros, given, missing, said

SHORT, LONG, BLENDED, OTHER = (
    MobilityKind.SHORT_TERM_STAFF,
    MobilityKind.LONG_TERM_STAFF,
    MobilityKind.BLENDED_LEARNER,
    MobilityKind.OTHER,
)


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
