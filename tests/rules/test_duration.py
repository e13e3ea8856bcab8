"""Months as a calendar counts them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.calendar import Duration, between, last_day, later
from tests.rules.cases import MET, NOT_MET, OPEN, day, finding, outcome, proposal


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2016-09-01", "2018-08-31", (24, 0), id="24 whole months"),
        pytest.param("2016-09-01", "2018-09-01", (24, 1), id="a day over"),
        pytest.param("2016-09-01", "2018-08-30", (23, 30), id="a day short"),
        pytest.param("2016-09-15", "2017-09-14", (12, 0), id="from the middle of a month"),
        pytest.param("2017-01-31", "2017-02-27", (1, 0), id="to the day before February's last"),
        pytest.param("2017-01-31", "2017-02-28", (1, 1), id="to February's last"),
        pytest.param("2016-02-29", "2017-02-27", (12, 0), id="from a leap day to a year later"),
        pytest.param("2016-02-29", "2017-02-28", (12, 1), id="from a leap day, a day over"),
        pytest.param("2019-03-01", "2020-02-29", (12, 0), id="to a leap day"),
        pytest.param("2016-09-01", "2016-09-01", (0, 1), id="one day"),
        pytest.param("2016-09-02", "2016-09-01", (0, 0), id="an end a day before the start"),
        pytest.param("2018-09-01", "2016-08-31", (0, 0), id="an end years before the start"),
        pytest.param("9998-01-01", "9999-12-31", (23, 30), id="the calendar of Python ends"),
    ],
)
def test_time_is_counted_in_calendar_months(start, end, expected):
    assert between(day(start), day(end)) == Duration(*expected)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_the_last_day_is_where_whole_months_end(start, months):
    assert between(start, last_day(start, months)) == Duration(months, 0)


def test_no_months_end_where_they_start():
    assert last_day(day("2016-09-01"), 0) == day("2016-09-01")


def test_months_beyond_the_calendar_end_with_it():
    assert later(day("9999-01-01"), 1200) == date(9999, 12, 30)


@pytest.mark.parametrize(
    ("start", "end", "months", "expected"),
    [
        pytest.param("2016-09-01", "2018-08-31", None, MET, id="dates alone, 24 months"),
        pytest.param("2016-09-01", "2018-08-31", 24, MET, id="dates and months agree"),
        pytest.param("2016-09-01", "2018-08-31", 23, OPEN, id="dates contradict the months"),
        pytest.param("2016-09-01", "2018-09-01", 24, OPEN, id="dates say a day more"),
        pytest.param("2016-09-01", "2019-08-31", None, MET, id="36 months exactly"),
        pytest.param("2016-09-01", "2019-09-01", None, NOT_MET, id="36 months and a day"),
        pytest.param("2016-09-01", "2017-08-30", None, NOT_MET, id="a day short of 12 months"),
        pytest.param("2018-09-01", "2016-08-31", None, NOT_MET, id="an end before the start"),
        pytest.param("2016-09-01", None, None, OPEN, id="no last day"),
        pytest.param(None, None, 24, MET, id="months alone"),
    ],
)
def test_dates_and_months_say_how_long_a_project_lasts(start, end, months, expected):
    facts = proposal(start=start and day(start), end=end and day(end), duration_months=months)
    assert outcome("duration.months", facts) == expected


def test_a_contradiction_names_both_and_never_fails():
    facts = proposal(start=day("2016-09-01"), end=day("2016-10-02"), duration_months=24)
    found = finding("duration.months", facts)

    assert found.where == ("duration_months", "end")
    assert found.message_in("en") == (
        "Stated duration in months: 24. From the first day to the last: months 1, days 2. "
        "Make them agree."
    )


@pytest.mark.parametrize(
    ("end", "stated", "months"),
    [
        pytest.param("2018-08-31", None, 24, id="dates alone"),
        pytest.param("2018-08-31", 24, 24, id="dates and months agree"),
        pytest.param("2018-08-31", 23, None, id="dates contradict the months"),
        pytest.param("2018-09-01", None, None, id="dates of no whole months"),
        pytest.param("2018-09-01", 24, None, id="dates say a day more"),
        pytest.param(None, 24, 24, id="months alone"),
        pytest.param(None, None, None, id="nothing"),
    ],
)
def test_money_is_counted_by_whole_months_that_nothing_contradicts(end, stated, months):
    facts = proposal(start=day("2016-09-01"), end=end and day(end), duration_months=stated)
    assert facts.months == months
