"""The figures behind the insights: counted by the database, whatever criteria there are."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from django.db.models import Count, Func, IntegerField
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals import terms
from proposals.filing import LETTERS
from proposals.models import CriteriaList
from proposals.precheck import Outcome

#: Upper limits, in days, of the classes of time until an answer.
DAYS = (1, 3, 7, 14, 30, 60)

#: What is open or does not apply, nobody has answered.
UNDECIDED = (Outcome.OPEN, Outcome.NOT_APPLICABLE)

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
    """How many drafts fail a criterion, and how many answered it: open is no success."""

    failed: int
    decided: int


@dataclass(frozen=True)
class Figures:
    """What is counted once for all insights on what fails."""

    cases: object
    #: Call, country or month -> (criterion code, one of them) -> Tally.
    tallies: dict


#: By what it is counted who fails.
AXES = ("call", "country", "month")


def counted(cases):
    """The figures of these cases: every outcome in one pass, however many tables are made of it."""
    cases = cases.order_by()
    codes = dict(CriteriaList.objects.values_list("pk", "codes"))
    alike = cases.exclude(criteria=None).values_list("criteria", "came_out", *AXES)
    letters = {axis: defaultdict(list) for axis in AXES}
    for criteria, came_out, *values, count in alike.annotate(Count("pk")).iterator():
        for axis, value in zip(AXES, values, strict=True):
            letters[axis][codes[criteria], value].append(came_out * count)
    return Figures(cases, {axis: _tallies(found) for axis, found in letters.items()})


def _tallies(letters):
    """A tally for each criterion and value. Cases lie one after the other as letters, so that a
    criterion is every so many of them.
    """
    failed, decided = Counter(), Counter()
    for (codes, value), came_out in letters.items():
        codes, together = codes.split(), "".join(came_out)
        for place, code in enumerate(codes):
            came = together[place :: len(codes)]
            failed[code, value] += came.count(LETTERS[Outcome.NOT_MET])
            undecided = sum(came.count(LETTERS[outcome]) for outcome in UNDECIDED)
            decided[code, value] += len(came) - undecided
    return {key: Tally(failed[key], decided[key]) for key in decided}


def failing(figures):
    """Criterion by criterion, the one that fails most first."""
    failed, decided = Counter(), Counter()
    for (code, _call), tally in figures.tallies["call"].items():
        failed[code] += tally.failed
        decided[code] += tally.decided
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
    tallies, sizes = figures.tallies[by], Counter()
    for (_code, column), tally in tallies.items():
        if column:
            sizes[column] += tally.decided
    columns = sorted(sorted(sizes, key=lambda value: (-sizes[value], value))[:MOST_COLUMNS])
    known = [code for code, _title in terms.criterion_choices()]
    codes = {
        code for (code, column), tally in tallies.items() if tally.failed and column in columns
    }
    rows = [
        Row(
            terms.title(code),
            [_per_cent(tallies.get((code, column))) for column in columns],
        )
        for code in sorted(codes, key=lambda c: (known.index(c) if c in known else len(known), c))
    ]
    return Table(_("Criterion"), [name(column) for column in columns], rows, "%")


def _per_cent(tally):
    return round(100 * tally.failed / tally.decided) if tally and tally.decided else None


class DaysBetween(Func):
    """The whole days from one moment to a later one, reckoned by the database itself."""

    output_field = IntegerField()
    arity = 2

    def as_sqlite(self, compiler, connection, **context):
        template = "CAST(julianday(%(later)s) - julianday(%(earlier)s) AS INTEGER)"
        return self._between(template, compiler)

    def as_postgresql(self, compiler, connection, **context):
        template = "EXTRACT(DAY FROM %(later)s - %(earlier)s)::integer"
        return self._between(template, compiler)

    def _between(self, template, compiler):
        earlier, later = (compiler.compile(each)[0] for each in self.get_source_expressions())
        return template % {"earlier": earlier, "later": later}, ()


def days_to_answer(figures):
    """How many drafts were answered within how many days of their last submission."""
    answered = figures.cases.filter(answered__isnull=False)
    found = answered.values_list(DaysBetween("submitted", "answered")).annotate(Count("pk"))
    within = {limit: sum(count for days, count in found if days < limit) for limit in DAYS}
    everything = sum(count for _days, count in found)
    if not everything:
        return Table(_("Time"), [_("Drafts")])
    rows, before = [], 0
    for days in DAYS:
        rows.append(Row(_("Up to %d days") % days, [within[days] - before]))
        before = within[days]
    rows.append(Row(_("More than %d days") % DAYS[-1], [everything - before]))
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
