"""The timeline of the report: the years of the project, and what is planned in which months."""

import pytest

from proposals.reports.pdf import rendered
from proposals.reports.timeline import GUTTER, MOST_PARTS, WIDTH, timeline

from .frozen import precheck
from .reading import squeezed, text_of

PROJECT = {"call": "2016-KA204", "start": "2017-01-01", "duration_months": 24}
OUTPUT = {"title": "Handbook", "first_month": 1, "last_month": 12}
EVENT = {"title": "Open day", "first_month": 24}


def bars_of(*events, **document):
    """Of each bar: its number, and from where to where it goes in per cent of the picture."""
    drawn = timeline({**PROJECT, "multiplier_events": list(events), **document})
    return [
        (number, round(100 * left / WIDTH), round(100 * (left + width) / WIDTH))
        for number, left, width, _top in drawn["bars"]
    ]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], [], id="nothing is planned"),
        pytest.param([{"title": "Some day"}], [], id="nothing has its months"),
        pytest.param([EVENT, OUTPUT], [(1, 0, 50), (2, 96, 100)], id="the first comes first"),
        pytest.param([{"first_month": 25, "last_month": 30}], [(1, 100, 100)], id="after its end"),
        pytest.param([{"first_month": 13, "last_month": 1_200}], [(1, 50, 100)], id="without end"),
    ],
)
def test_each_part_lies_in_its_months(events, expected):
    assert bars_of(*events) == expected


def test_a_project_that_begins_late_in_the_year_has_its_first_month_there():
    assert bars_of(OUTPUT, start="2017-07-01", duration_months=18) == [(1, 25, 75)]


def test_beyond_the_calendar_there_is_nothing_to_draw():
    assert timeline({**PROJECT, "start": "9999-12-01"}) is None


def test_the_numbers_have_a_place_only_where_there_are_some():
    boxes = [timeline({**PROJECT, "multiplier_events": events})["box"] for events in ([], [EVENT])]

    assert boxes == [f"0 0 {WIDTH} 70", f"{-GUTTER} 0 {GUTTER + WIDTH} 94"]


@pytest.mark.django_db
def test_the_report_names_every_part_however_many_there_are():
    project = precheck("typical")
    months = ["September 2016", "October 2016", "November 2016"]
    events = [{"title": f"Day {n}", "first_month": 1 + n % 3} for n in range(MOST_PARTS + 5)]
    project.document |= {"start": "2016-09-01", "multiplier_events": events}

    text = text_of(rendered(project, "en"))

    told = [f"Day {n}: {months[n % 3]}" for n in range(len(events))]
    assert [words for words in told if squeezed(words) not in text] == []
