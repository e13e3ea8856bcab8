"""Insights: counted from what was submitted, whatever criteria there are."""

import csv
from datetime import timedelta
from io import StringIO

import pytest

from proposals.models import Case, CriteriaList
from proposals.review import figures
from tests.review.conftest import at, drafted

pytestmark = pytest.mark.django_db


@pytest.fixture
def cases(applicant, officer):
    """Two that last too long, and two that do not, of which one has not said how long."""
    for months in (48, 60, 24):
        at("submitted", applicant, officer, duration_months=months)
    document = drafted(applicant, agency="FI01").document
    at("submitted", applicant, officer, duration_months=None, title=document["title"])
    return Case.objects.filter(agency=officer.agency)


def rows(table):
    return {row.label: row.cells for row in table.rows}


def test_what_is_open_is_no_success(cases):
    failing = figures.failing(figures.counted(cases))

    assert rows(failing)["Duration"] == [2, 3]


@pytest.mark.parametrize(
    "by", [figures.failing_by_call, figures.failing_by_country, figures.failing_by_month]
)
def test_shares_are_of_those_that_answered(cases, by):
    shares = by(figures.counted(cases))

    assert rows(shares)["Duration"] == [67]


def test_a_column_is_for_each_call(applicant, officer, cases):
    Case.objects.filter(pk=cases.first().pk).update(call="2017-KA204")

    shares = figures.failing_by_call(figures.counted(cases))

    assert shares.head == ["2016-KA204", "2017-KA204"]


def test_a_criterion_that_is_new_shows_by_itself(cases):
    newer = CriteriaList.objects.create(codes="duration.months anything.new")
    cases.filter(pk=cases.first().pk).update(criteria=newer, came_out="mn")

    failing = figures.failing(figures.counted(cases))

    assert rows(failing)["anything.new"] == [1, 1]


@pytest.mark.parametrize(
    ("days", "seconds", "expected"),
    [
        pytest.param(1, -1, "Up to 1 days", id="a second less than a day"),
        pytest.param(1, 1, "Up to 3 days", id="a second more"),
        pytest.param(59, 86_399, "Up to 60 days", id="a second less than sixty"),
        pytest.param(60, 1, "More than 60 days", id="a second more than sixty"),
    ],
)
def test_an_answer_is_counted_by_its_days(cases, days, seconds, expected):
    case = cases.first()
    case.answered = case.submitted + timedelta(days=days, seconds=seconds)
    case.save()

    answers = rows(figures.days_to_answer(figures.counted(cases)))

    assert {label for label, (count,) in answers.items() if count} == {expected}
    assert sum(count for (count,) in answers.values()) == 1


def test_an_insight_is_handed_out_as_csv(client, officer, cases):
    client.force_login(officer)

    text = client.get("/review/insights/criteria.csv").content.decode("utf-8-sig")

    head, *lines = csv.reader(StringIO(text))
    assert head == ["Criterion", "Not met", "Answered"]
    assert ["Duration", "2", "3"] in lines


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "More than 2 drafts; the pages show the first of them"),
        ("?state=submitted", "More than 2 drafts; the pages show the first of them"),
        ("?state=submitted&q=", "More than 2 drafts; the pages show the first of them"),
        ("?q=draft", "More than 1 drafts; the pages show the first of them"),
        ("?q=draft+one", "1 draft"),
    ],
)
def test_no_more_is_counted_than_anybody_turns(
    client, officer, applicant, monkeypatch, query, expected
):
    for title in ("Draft one", "Draft two", "Draft three"):
        at("submitted", applicant, officer, title=title)
    monkeypatch.setattr("proposals.review.queue.MOST", 2)
    monkeypatch.setattr("proposals.review.queue.MOST_WITH_WORDS", 1)
    client.force_login(officer)

    page = client.get(f"/review/{query}")

    assert len(page.context["rows"]) == (1 if "q=draft" in query else 2)
    assert "<strong>2+</strong> Submitted" in page.text
    assert f">{expected}</p>" in page.text
