"""What changed between two calls: their criteria, their values and their countries."""

from collections.abc import Iterator

from msgspec import Struct

from rules.call import Call, calls, load_call
from rules.explanation import as_read, country
from rules.parameters import LABELS, Parameters


class Change(Struct, frozen=True):
    """A difference between two calls. Empty where one of them has no such thing."""

    kind: str
    name: str
    #: What people call it; this and what it was and is are to be translated.
    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def year_before(call: Call) -> Call | None:
    """The call of the same action a year before; None for the first."""
    name = call.id.replace(str(call.year), str(call.year - 1), 1)
    return load_call(name) if name in calls() else None


def changes(before: Call, after: Call) -> tuple[Change, ...]:
    """What is different in the second call."""
    return (*_criteria(before, after), *_values(before, after), *_countries(before, after))


def _criteria(before: Call, after: Call) -> Iterator[Change]:
    """A criterion that only one of them has, by its title on that side."""
    for criterion in (*before.criteria, *after.criteria):
        code, title = criterion.code, criterion.title
        if code not in after.sources:
            yield Change("criterion", code, title, (title,), ())
        elif code not in before.sources:
            yield Change("criterion", code, title, (), (title,))


def _values(before: Call, after: Call) -> Iterator[Change]:
    for name in Parameters.__struct_fields__:
        was, is_now = (_read(name, call) for call in (before, after))
        if was != is_now:
            yield Change("value", name, LABELS[name], was, is_now)


def _read(name: str, call: Call) -> tuple[str, ...]:
    return as_read(call.values[name].value) if name in call.values else ()


def _countries(before: Call, after: Call) -> Iterator[Change]:
    """A country whose standing is another, by the labels of the standings."""
    for code in sorted({*before.countries, *after.countries}):
        was, is_now = before.standing(code), after.standing(code)
        if was is not is_now:
            yield Change("country", code, country(code), (was.label,), (is_now.label,))
