"""Pictures of a draft: the partnership by country, the project's time, the grant by heading.

Each is bars on a common scale, drawn from the very facts that stand beside it as text.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from proposals.plan import month_of, named, planned
from proposals.terms import Heading, country_name, iso, label

WIDTH = 300
MOST_BARS = 40


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its words, and where it lies in the picture."""

    name: str
    words: str
    x: float
    width: float


@dataclass(frozen=True)
class Picture:
    """A picture and what it is called; its bars also make the text beside it."""

    key: str
    title: str
    bars: tuple


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
    plan = [(each.name, each.words, each.since, each.until) for each in planned(document)]
    spans = [*_years(document), *plan[:MOST_BARS]]
    months = max((until for _name, _words, _since, until in spans), default=0)
    bars = (
        Bar(name, words, WIDTH * since / months, WIDTH * (until - since) / months)
        for name, words, since, until in spans
    )
    return Picture("time", _("The project in time"), tuple(bars))


def _years(document):
    """Each year: what it is called, how long it is, and its months, the first counted as 0."""
    start, months = document.get("start"), document.get("duration_months")
    if not start or not months:
        return
    begin = month_of(date.fromisoformat(start))
    end = begin + months
    for year in range(begin // 12, (end - 1) // 12 + 1)[:MOST_BARS]:
        since, until = max(begin, year * 12), min(end, year * 12 + 12)
        facts = {"count": until - since, "since": named(since)}
        words = _("%(count)d months, from %(since)s") % facts
        yield str(year), words, since - begin, until - begin


def _bars(amounts):
    most = max((amount for _name, amount, _words in amounts), default=1)
    return tuple(
        Bar(name, words, 0, max(2, WIDTH * amount / most)) for name, amount, words in amounts
    )
