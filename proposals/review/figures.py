"""The figures behind the insights: counted by the database, whatever criteria there are."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Count, F, Q
from django.db.models.functions import TruncMonth
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals import terms
from proposals.models import CaseCountry, CaseOutcome
from proposals.precheck import Outcome

FAILED = Count("pk", filter=Q(outcome=Outcome.NOT_MET))
#: Of those that answered it: what is open or does not apply is no success.
DECIDED = Count("pk", filter=~Q(outcome__in=(Outcome.OPEN, Outcome.NOT_APPLICABLE)))

#: Upper limits, in days, of the classes of time until an answer.
DAYS = (1, 3, 7, 14, 30, 60)

#: As many countries as fit a page; the rest is in nobody's way.
MOST_COUNTRIES = 14


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


def failing(cases):
    """Criterion by criterion, the one that fails most first."""
    counted = CaseOutcome.objects.filter(case__in=cases).values("code")
    found = counted.annotate(failed=FAILED, decided=DECIDED).order_by("-failed", "code")
    rows = [
        Row(terms.title(one["code"]), [one["failed"], one["decided"]])
        for one in found
        if one["failed"]
    ]
    return Table(_("Criterion"), [_("Not met"), _("Answered")], rows)


def failing_by_call(cases):
    """Criterion by call, in per cent."""
    return _shares(cases, F("case__call"), str)


def failing_by_country(cases):
    """Criterion by the coordinator's country, in per cent; the countries with most drafts."""
    coordinating = Q(case__countries__is_coordinator=True)
    return _shares(cases, F("case__countries__country"), terms.country_name, coordinating)


def failing_by_month(cases):
    """Criterion by month of submission, in per cent."""
    return _shares(cases, TruncMonth("case__submitted"), lambda month: date_format(month, "M Y"))


def _shares(cases, by, name, only=None):
    """How large a share of those that answered a criterion fails it, for each value of `by`."""
    outcomes = CaseOutcome.objects.filter(only or Q(), case__in=cases)
    counted = outcomes.annotate(by=by).values("code", "by").annotate(failed=FAILED, decided=DECIDED)
    shares, sizes = defaultdict(dict), defaultdict(int)
    for one in counted.order_by():
        if one["decided"]:
            shares[one["code"]][one["by"]] = round(100 * one["failed"] / one["decided"])
            sizes[one["by"]] = max(sizes[one["by"]], one["decided"])
    largest = sorted(sizes, key=lambda value: (-sizes[value], value))[:MOST_COUNTRIES]
    columns = sorted(largest)
    failed = {code: row for code, row in shares.items() if any(row.values())}
    in_order = [code for code, _title in terms.criterion_choices() if code in failed]
    rows = [
        Row(terms.title(code), [failed[code].get(column) for column in columns])
        for code in (*in_order, *sorted(failed.keys() - set(in_order)))
    ]
    return Table(_("Criterion"), [name(column) for column in columns], rows, "%")


def days_to_answer(cases):
    """How many drafts were answered within how many days of their last submission."""
    answered = cases.filter(answered__isnull=False).order_by()
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


def partners(cases):
    """Country by country, in how many drafts both are; the countries with most drafts."""
    pairs = CaseCountry.objects.filter(case__in=cases)
    counted = pairs.values_list("country", "case__countries__country").annotate(Count("pk"))
    together = {(one, other): count for one, other, count in counted.order_by()}
    countries = {one for one, _other in together}
    largest = sorted(countries, key=lambda code: (-together[code, code], code))[:MOST_COUNTRIES]
    shown = sorted(largest, key=terms.country_name)
    rows = [
        Row(
            terms.country_name(one),
            [together.get((one, other), 0) if one != other else None for other in shown],
        )
        for one in shown
    ]
    return Table(_("Country"), [terms.country_name(code) for code in shown], rows)
