"""What the rules give for intellectual outputs and multiplier events; money in euros."""

import pytest

from rules.costs import IntellectualOutput, MultiplierEvent, StaffCosts
from rules.proposal import Organisation, Result
from rules.vocabulary import Heading, Level, Purpose

from .lines import euros, given, missing, said


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
