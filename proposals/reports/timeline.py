"""The project from its first day to its last: its years, and below them what lies in which months."""

from datetime import date, timedelta

from proposals.plan import first_day, month_of, planned
from proposals.precheck import last_day

from .wording import day

#: Width of the picture in its own units.
WIDTH = 1000
#: From the top to the years' own foot; from one planned part to the next; where their numbers stand.
YEARS, STEP, GUTTER = 70, 24, 34
MOST_PARTS = 40


def timeline(document):
    """The bar of the project and the years that it crosses; None while its dates are not known."""
    last = last_day(document)
    if last is None:
        return None
    first = date.fromisoformat(document["start"])
    years = range(first.year, last.year + 1)
    if len(years) > 12 or last.year == date.max.year:
        return None  # a slip of the pen, which the finding on the duration names
    start, end = date(first.year, 1, 1), date(last.year + 1, 1, 1)
    scale = WIDTH / (end - start).days
    parts = planned(document)
    drawn = parts[:MOST_PARTS]
    gutter = GUTTER if drawn else 0
    height = YEARS + STEP * len(drawn)
    return {
        "first": day(first),
        "last": day(last),
        "years": [(_at(date(year, 1, 1), start, scale), year) for year in years],
        "quarters": [
            _at(date(year, month, 1), start, scale) for year in years for month in (4, 7, 10)
        ],
        "left": _at(first, start, scale),
        "width": _at(last + timedelta(days=1), first, scale),
        "whole": WIDTH,
        "box": f"{-gutter} 0 {gutter + WIDTH} {height}",
        "parts": parts,
        "bars": [
            _bar(part, place, month_of(first), start, scale) for place, part in enumerate(drawn)
        ],
    }


def _bar(part, place, begin, start, scale):
    """A planned part as it is drawn: its number, from the left, its width, from the top.

    What lies outside of the picture ends at its edge.
    """
    since, until = (
        min(max(_at(first_day(begin + month), start, scale), 0), WIDTH)
        for month in (part.since, part.until)
    )
    return place + 1, since, max(until - since, 4), YEARS + STEP * place


def _at(moment, start, scale):
    return round((moment - start).days * scale)
