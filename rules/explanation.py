"""What a call asks, on which values, how sure they are, and what changed between two calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from rules.call import Call, calls, load_call
from rules.criterion import Criterion
from rules.parameters import LABELS, Parameters
from rules.text import translated


class Explained(Struct, frozen=True):
    """A value of a call as people read it."""

    name: str
    label: str
    #: Each thing that the value holds, on its own: one, but for countries and lists.
    shown: tuple[str, ...]
    confidence: str
    document: str
    note: str = ""


class Change(Struct, frozen=True):
    """A difference between two calls. Empty where one of them has no such thing."""

    name: str
    label: str
    before: str
    after: str


def parameters(call: Call) -> tuple[Explained, ...]:
    """Every value of a call, the standing of countries last."""
    names = [name for name in Parameters.__struct_fields__ if name in call.values]
    return explained((*names, "countries"), call)


def explained(names: Iterable[str], call: Call) -> tuple[Explained, ...]:
    """These values of a call, such as those that a criterion rests on."""
    return tuple(one for name in names for one in _explained(name, call))


def year_before(call: Call) -> Call | None:
    """The call of the same action a year before; None for the first."""
    name = call.id.replace(str(call.year), str(call.year - 1), 1)
    return load_call(name) if name in calls() else None


def changes(before: Call, after: Call) -> tuple[Change, ...]:
    """What is different in the second call: its criteria, its values and its countries."""
    return (
        *_differences("criteria", _titles(before), _titles(after)),
        *_differences("values", _shown(before), _shown(after)),
        *_differences("countries", _standings(before), _standings(after)),
    )


def explanation(criterion: Criterion, call: Call, language: str) -> Iterator[str]:
    """What a criterion asks in one call, on which values, and where that is written, in lines."""
    yield f"{criterion.code} · {call.id} · {translated(criterion.weight.label, language)}"
    yield f"  {translated(criterion.title, language)}"
    for value in explained(criterion.rests_on, call):
        label = translated(value.label, language)
        yield f"  {label}: {', '.join(value.shown)} [{value.confidence}: {value.document}]"
        if value.note:
            yield f"    {value.note}"
    for source in call.sources[criterion.code]:
        says = source.says.get(language, source.says["en"])
        yield f"  {source.document}, {source.section}: {says} [{source.confidence}]"


def _explained(name: str, call: Call) -> Iterator[Explained]:
    if name != "countries":
        value = call.values[name]
        title = call.documents[value.document].title
        shown = _as_read(value.value)
        yield Explained(name, LABELS[name], shown, value.confidence, title, value.note)
        return
    lines: dict[tuple[str, ...], list[str]] = {}
    for code, line in sorted(call.countries.items()):
        title = call.documents[line.document].title
        lines.setdefault((line.standing.label, line.confidence, title, line.note), []).append(code)
    for (label, confidence, title, note), codes in lines.items():
        yield Explained(name, label, tuple(codes), confidence, title, note)


def _as_read(value: Any) -> tuple[str, ...]:
    if isinstance(value, frozenset):
        return (" ".join(sorted(value)) or "-",)
    if isinstance(value, tuple | list):
        return tuple(text for part in value for text in _as_read(part)) or ("-",)
    return (f"{value:%Y-%m-%d %H:%M}" if hasattr(value, "hour") else str(value),)


def _differences(
    kind: str, before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]
) -> Iterator[Change]:
    for name in (*before, *(new for new in after if new not in before)):
        label, was = before.get(name, ("", ""))
        label_after, is_now = after.get(name, ("", ""))
        if was != is_now:
            yield Change(f"{kind}/{name}", label_after or label, was, is_now)


def _titles(call: Call) -> dict[str, tuple[str, str]]:
    return {each.code: (each.title, "+") for each in call.criteria}


def _shown(call: Call) -> dict[str, tuple[str, str]]:
    return {
        name: (LABELS[name], ", ".join(_as_read(call.values[name].value)))
        for name in Parameters.__struct_fields__
        if name in call.values
    }


def _standings(call: Call) -> dict[str, tuple[str, str]]:
    return {code: (code, line.standing.value) for code, line in sorted(call.countries.items())}
