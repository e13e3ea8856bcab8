"""Time as a calendar counts it: months of unequal length."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

#: The calendar of Python ends a day later; no project comes near.
LAST_DAY = date.max - timedelta(days=1)


class Duration(NamedTuple):
    """Whole months, and the days left over."""

    months: int
    days: int


def between(start: date, end: date) -> Duration:
    """How long from the first day to the last, both counted.

    1 September 2016 to 31 August 2018 is 24 months. An end before the start is no time at all.
    """
    after = min(end, LAST_DAY) + timedelta(days=1)
    if after <= start:
        return Duration(0, 0)
    months = (after.year - start.year) * 12 + after.month - start.month
    if later(start, months) > after:
        months -= 1
    return Duration(months, (after - later(start, months)).days)


def last_day(start: date, months: int) -> date:
    """The last day of a project that starts on a day and lasts whole months."""
    return later(start, months) - timedelta(days=1) if months else start


def later(day: date, months: int) -> date:
    """The same day of the month, months later; the month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > LAST_DAY.year:
        return LAST_DAY
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
