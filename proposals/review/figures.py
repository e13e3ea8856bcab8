"""The figures behind the insights: counted by the database, whatever criteria there are."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product

from django.db.models import Count, F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals import terms
from proposals.models import CaseOutcome
from proposals.precheck import Outcome

#: Upper limits, in days, of the classes of time until an answer.
DAYS = (1, 3, 7, 14, 30, 60)

#: As many columns as fit a page: those with most drafts.
MOST_COLUMNS = 14


@dataclass(frozen=True)
class Row:
    """A line of a table: what it is of, and a number for each column; None where there is none."""

    label: str
    cells: list


@dataclass(frozen=True)
class Table:
    """Rows under a head; the first column of numbers is what a bar shows."""

    corner: str
    head: list
    rows: list = field(default_factory=list)
    unit: str = ""


@dataclass(frozen=True)
class Tally:
    """How many drafts, alike in all this, came out one way for one criterion."""

    code: str
    outcome: str
    call: str
    country: str
    month: str
    count: int

    @property
    def is_decided(self):
        """Whether it was answered: what is open or does not apply is no success."""
        return self.outcome not in (Outcome.OPEN, Outcome.NOT_APPLICABLE)

    @property
    def failed(self):
        """How many of them fail it."""
        return self.count if self.outcome == Outcome.NOT_MET else 0


@dataclass(frozen=True)
class Figures:
    """What is counted once for all insights on what fails."""

    cases: object
    tallies: list


def counted(cases):
    """The figures of these cases: every outcome in one pass, however many tables are made of it."""
    alike = ("code", "outcome", "case__call", "case__country", "case__month")
    outcomes = CaseOutcome.objects.filter(case__in=cases.order_by()).order_by()
    found = outcomes.values_list(*alike).annotate(Count("pk"))
    return Figures(cases.order_by(), [Tally(*one) for one in found])


def failing(figures):
    """Criterion by criterion, the one that fails most first."""
    failed, decided = defaultdict(int), defaultdict(int)
    for tally in figures.tallies:
        if tally.is_decided:
            failed[tally.code] += tally.failed
            decided[tally.code] += tally.count
    codes = sorted((code for code in failed if failed[code]), key=lambda c: (-failed[c], c))
    rows = [Row(terms.title(code), [failed[code], decided[code]]) for code in codes]
    return Table(_("Criterion"), [_("Not met"), _("Answered")], rows)


def failing_by_call(figures):
    """Criterion by call, in per cent."""
    return _shares(figures, "call", str)


def failing_by_country(figures):
    """Criterion by the coordinator's country, in per cent; the countries with most drafts."""
    return _shares(figures, "country", terms.country_name)


def failing_by_month(figures):
    """Criterion by month of submission, in per cent; the months with most drafts."""
    return _shares(figures, "month", _month)


def _month(month):
    return date_format(date.fromisoformat(f"{month}-01"), "M Y")


def _shares(figures, by, name):
    """How large a share of those that answered a criterion fails it, for each value of `by`."""
    failed, decided = defaultdict(int), defaultdict(int)
    sizes = defaultdict(int)
    for tally in figures.tallies:
        column = getattr(tally, by)
        if tally.is_decided and column:
            failed[tally.code, column] += tally.failed
            decided[tally.code, column] += tally.count
            sizes[column] += tally.count
    columns = sorted(sorted(sizes, key=lambda value: (-sizes[value], value))[:MOST_COLUMNS])
    known = [code for code, _title in terms.criterion_choices()]
    codes = {code for (code, column), count in failed.items() if count and column in columns}
    rows = [
        Row(
            terms.title(code),
            [_per_cent(failed[code, column], decided[code, column]) for column in columns],
        )
        for code in sorted(codes, key=lambda c: (known.index(c) if c in known else len(known), c))
    ]
    return Table(_("Criterion"), [name(column) for column in columns], rows, "%")


def _per_cent(part, whole):
    return round(100 * part / whole) if whole else None


def days_to_answer(figures):
    """How many drafts were answered within how many days of their last submission."""
    answered = figures.cases.filter(answered__isnull=False)
    within = {
        f"within_{days}": Count("pk", filter=Q(answered__lt=F("submitted") + timedelta(days=days)))
        for days in DAYS
    }
    found = answered.aggregate(all=Count("pk"), **within)
    if not found["all"]:
        return Table(_("Time"), [_("Drafts")])
    rows, before = [], 0
    for days in DAYS:
        count = found[f"within_{days}"]
        rows.append(Row(_("Up to %d days") % days, [count - before]))
        before = count
    rows.append(Row(_("More than %d days") % DAYS[-1], [found["all"] - before]))
    return Table(_("Time"), [_("Drafts")], rows)


def partners(figures):
    """Country by country, in how many drafts both are; the countries with most drafts."""
    together = defaultdict(int)
    alike = figures.cases.exclude(country_list="").values_list("country_list")
    for countries, count in alike.annotate(Count("pk")):
        for pair in product(countries.split(), repeat=2):
            together[pair] += count
    countries = {one for one, _other in together}
    largest = sorted(countries, key=lambda code: (-together[code, code], code))[:MOST_COLUMNS]
    shown = sorted(largest, key=terms.country_name)
    rows = [
        Row(
            terms.country_name(one),
            [together.get((one, other), 0) if one != other else None for other in shown],
        )
        for one in shown
    ]
    return Table(_("Country"), [terms.country_name(code) for code in shown], rows)
