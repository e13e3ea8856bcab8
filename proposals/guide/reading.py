"""What the rules say of a call and of a criterion, in the reader's language."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import get_language

from proposals.terms import country_name, term
from rules import calls, load_call, titles
from rules.callfolder import year_in
from rules.changes import changes, year_before
from rules.criteria import CRITERIA
from rules.examples import examples
from rules.explanation import explained, parameters
from rules.report import Weight
from rules.writing import written

CODES = {criterion.code: criterion for criterion in CRITERIA}


@dataclass(frozen=True)
class Named:
    """A criterion as a page names it; the criterion itself is a function, which a page would call."""

    code: str
    title: str
    weight: Weight


@dataclass(frozen=True)
class Value:
    """A value of a call, with where it was read and how sure that is."""

    label: str
    shown: str
    confidence: str
    document: str
    note: str


@dataclass(frozen=True)
class Asked:
    """What a criterion asks in some calls, which agree on it."""

    calls: list
    sources: tuple
    values: list


@dataclass(frozen=True)
class Change:
    """What is different from the year before."""

    label: str
    before: str
    after: str


def calls_by_year(language):
    """The names and the titles of all calls, the newest year first."""
    named = sorted(titles().items(), key=lambda call: (-year_in(call[0]), call[0]))
    return [
        (year, [(name, title[language]) for name, title in those])
        for year, those in groupby(named, key=lambda call: year_in(call[0]))
    ]


def criteria_of(call):
    """The criteria of a call, in the order in which a reader wants them."""
    return [named(criterion) for criterion in call.criteria]


def named(criterion):
    """What a page says of a criterion."""
    return Named(criterion.code, term(criterion.title), criterion.weight)


def values_of(call, names=None):
    """The values of a call, all or those of these names."""
    found = parameters(call) if names is None else explained(names, call)
    return [
        Value(
            term(value.label),
            _shown(value.shown, value.name),
            value.confidence,
            value.document,
            term(value.note),
        )
        for value in found
    ]


def changed(call):
    """The call of the year before, and what changed since; None and nothing for the first."""
    before = year_before(call)
    if before is None:
        return None, []
    return before, [
        Change(
            country_name(change.label) if change.kind == "country" else term(change.label),
            _shown(change.before, change.kind),
            _shown(change.after, change.kind),
        )
        for change in changes(before, call)
    ]


def asked(criterion):
    """What a criterion asks; calls that agree stand together."""
    alike = {}
    for call in map(load_call, calls()):
        if criterion.code in call.sources:
            found = (call.sources[criterion.code], values_of(call, criterion.rests_on))
            alike.setdefault(repr(found), (found, []))[1].append(call.id)
    return [Asked(names, *found) for found, names in reversed(alike.values())]


def worked_examples(code):
    """Parts of proposals, and what the criterion finds in them."""
    return [(example, example.finding(code)) for example in examples(code)]


def _shown(parts, kind):
    """A value in words: countries by their names, a list by its parts."""
    if kind == "countries":
        return ", ".join(
            sorted(country_name(part) if len(part) == 2 else term(part) for part in parts)
        )
    return ", ".join(map(_written, parts))


def _written(part):
    """A number or a day as one writes it, or words."""
    return written(int(part) if part.isdecimal() else term(part), get_language())
