"""Pictures of a draft: the partnership by country, the project's time, the grant by heading.

Each is bars on a common scale, drawn from the very facts that stand beside it as text.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals.terms import Heading, country_name, iso, label

from .sections import name_of

WIDTH, ROW = 300, 26
MOST_BARS = 40
#: The parts of a document whose rows have their months.
PLANNED = (
    "work_packages",
    "planned_activities",
    "intellectual_outputs",
    "multiplier_events",
    "mobilities",
    "transnational_meetings",
)


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its words, and where it lies in the picture."""

    name: str
    words: str
    x: float
    width: float
    y: int


@dataclass(frozen=True)
class Picture:
    """A picture and what it is called; its bars also make the text beside it."""

    key: str
    title: str
    bars: tuple

    @property
    def height(self):
        """How tall it is drawn."""
        return ROW * len(self.bars)


def pictures(document):
    """The pictures for which a draft has the facts."""
    drawn = (_partnership(document), _time(document), _grant(document))
    return [picture for picture in drawn if picture.bars]


def _partnership(document):
    organisations = document.get("organisations", [])
    counts = Counter(iso(row["country"]) for row in organisations if row.get("country"))
    amounts = [(country_name(code), count, str(count)) for code, count in counts.most_common()]
    return Picture("countries", _("Organisations by country"), _bars(amounts))


def _grant(document):
    headings = document.get("grant", {}).get("headings", {})
    amounts = [
        (label(Heading, heading.value), headings[heading.value], f"{headings[heading.value]:,} €")
        for heading in Heading
        if headings.get(heading.value)
    ]
    spaced = [(name, amount, words.replace(",", "\u00a0")) for name, amount, words in amounts]
    return Picture("grant", _("The grant by heading"), _bars(spaced))


def _time(document):
    """The years of the project, and below them whatever has its months in the plan."""
    planned = sorted(_planned(document), key=lambda span: span[2:])[:MOST_BARS]
    spans = [*_years(document), *planned]
    months = max((until for _name, _words, _since, until in spans), default=0)
    bars = (
        Bar(name, words, WIDTH * since / months, WIDTH * (until - since) / months, ROW * place)
        for place, (name, words, since, until) in enumerate(spans)
    )
    return Picture("time", _("The project in time"), tuple(bars))


def _years(document):
    """Each year: what it is called, how long it is, and its months, the first counted as 0."""
    start, months = document.get("start"), document.get("duration_months")
    if not start or not months:
        return
    begin = _month(date.fromisoformat(start))
    end = begin + months
    for year in range(begin // 12, (end - 1) // 12 + 1)[:MOST_BARS]:
        since, until = max(begin, year * 12), min(end, year * 12 + 12)
        facts = {"count": until - since, "since": _named(since)}
        words = _("%(count)d months, from %(since)s") % facts
        yield str(year), words, since - begin, until - begin


def _planned(document):
    """The same of each output, event, mobility, meeting, work package and activity."""
    begin = document.get("start") and _month(date.fromisoformat(document["start"]))
    for key in PLANNED:
        for place, row in enumerate(document.get(key, [])):
            if first := row.get("first_month"):
                last = max(first, row.get("last_month") or first)
                name = row.get("title") or name_of(f"{key}/{place}")
                yield name, _when(begin, first, last), first - 1, last


def _when(begin, first, last):
    """From which month to which: those of the calendar, once it is known when the project begins."""
    named = [_named(begin + month - 1) if begin else str(month) for month in (first, last)]
    shown = " – ".join(dict.fromkeys(named))
    return shown if begin else _("Month %s") % shown


def _month(day):
    """The months since the beginning of our reckoning."""
    return day.year * 12 + day.month - 1


def _named(month):
    year, place = divmod(month, 12)
    # A slip of the pen can lead beyond the last year that the calendar knows.
    return date_format(date(min(year, date.max.year), place + 1, 1), "YEAR_MONTH_FORMAT")


def _bars(amounts):
    most = max((amount for _name, amount, _words in amounts), default=1)
    return tuple(
        Bar(name, words, 0, max(2, WIDTH * amount / most), ROW * place)
        for place, (name, amount, words) in enumerate(amounts)
    )
