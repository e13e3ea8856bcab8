"""The project from its first day to its last, as a line with its years on it."""

from datetime import date, timedelta

from proposals.precheck import last_day

from .wording import day

#: Width of the picture in its own units.
WIDTH = 1000


def timeline(document):
    """The bar of the project and the years that it crosses; None while its dates are not known."""
    last = last_day(document)
    if last is None:
        return None
    first = date.fromisoformat(document["start"])
    start, end = date(first.year, 1, 1), date(last.year + 1, 1, 1)
    scale = WIDTH / (end - start).days
    years = range(start.year, end.year)
    if len(years) > 12:
        return None  # a slip of the pen, which the finding on the duration names
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
    }


def _at(moment, start, scale):
    return round((moment - start).days * scale)
