"""What the rules give for managing the project and for its meetings; money in euros."""

import pytest

from rules.costs import Meeting
from rules.grant import Amount
from rules.proposal import Organisation
from rules.vocabulary import Heading, Role

from .lines import euros, given, missing, said


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
