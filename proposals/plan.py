"""The plan of a project: which of its parts lies in which months."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .drafting.sections import name_of

#: The parts of a document whose rows have their months.
PARTS = (
    "work_packages",
    "planned_activities",
    "intellectual_outputs",
    "multiplier_events",
    "mobilities",
    "transnational_meetings",
)


@dataclass(frozen=True)
class Planned:
    """A part of a project in its months, the first of which begins at 0: until 3 is three months."""

    since: int
    until: int
    name: str
    words: str


def planned(document):
    """Each output, event, mobility, meeting, work package and activity that has its months."""
    begin = document.get("start") and month_of(date.fromisoformat(document["start"]))
    return sorted(_planned(document, begin), key=lambda part: (part.since, part.until))


def _planned(document, begin):
    for key in PARTS:
        for place, row in enumerate(document.get(key, [])):
            if first := row.get("first_month"):
                last = max(first, row.get("last_month") or first)
                name = row.get("title") or name_of(f"{key}/{place}")
                yield Planned(first - 1, last, name, _when(begin, first, last))


def _when(begin, first, last):
    """From which month to which: those of the calendar, once it is known when the project begins."""
    shown = [named(begin + month - 1) if begin else str(month) for month in (first, last)]
    words = " – ".join(dict.fromkeys(shown))
    return words if begin else _("Month %s") % words


def month_of(day):
    """The months since the beginning of our reckoning."""
    return day.year * 12 + day.month - 1


def first_day(month):
    """The day on which such a month begins."""
    year, place = divmod(month, 12)
    # A slip of the pen can lead beyond the last year that the calendar knows.
    return date(min(year, date.max.year), place + 1, 1)


def named(month):
    """What the calendar calls such a month."""
    return date_format(first_day(month), "YEAR_MONTH_FORMAT")
