"""Pictures of a draft: the partnership by country, the project's time, the grant by heading.

Each is bars on a common scale, drawn from the very facts that stand beside it as text.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals.terms import Heading, country_name, iso, label

WIDTH, ROW = 300, 26


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
    """The months of the project, year by year."""
    start, months = document.get("start"), document.get("duration_months")
    if not start or not months:
        return Picture("time", _("The project in time"), ())
    first = date.fromisoformat(start)
    begin, end = first.year * 12 + first.month - 1, first.year * 12 + first.month - 1 + months
    scale = WIDTH / max(months, 1)
    bars = []
    for year in range(begin // 12, (end - 1) // 12 + 1)[:40]:
        since, until = max(begin, year * 12), min(end, year * 12 + 12)
        words = _("%(count)d months, from %(since)s") % {
            "count": until - since,
            "since": date_format(date(since // 12, since % 12 + 1, 1), "YEAR_MONTH_FORMAT"),
        }
        y = ROW * len(bars)
        bars.append(Bar(str(year), words, (since - begin) * scale, (until - since) * scale, y))
    return Picture("time", _("The project in time"), tuple(bars))


def _bars(amounts):
    most = max((amount for _name, amount, _words in amounts), default=1)
    return tuple(
        Bar(name, words, 0, max(2, WIDTH * amount / most), ROW * place)
        for place, (name, amount, words) in enumerate(amounts)
    )
