"""What a call asks, on which values, where they were read and how sure they are."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from rules.call import Call
from rules.callfile import OTHERS
from rules.label import Label
from rules.parameters import LABELS, Parameters
from rules.report import Confidence
from rules.text import marked as _


class Explained(Struct, frozen=True):
    """A value of a call as people read it."""

    name: str
    label: str
    #: Each thing that the value holds, to be translated: one, but for countries and lists.
    shown: tuple[str, ...]
    confidence: Confidence
    document: str
    #: What a reader should know of it, to be translated.
    note: str = ""


def parameters(call: Call) -> tuple[Explained, ...]:
    """Every value of a call, the standing of countries last."""
    names = [name for name in Parameters.__struct_fields__ if name in call.values]
    return explained((*names, "countries"), call)


def explained(names: Iterable[str], call: Call) -> tuple[Explained, ...]:
    """These values of a call, such as those that a criterion rests on."""
    return tuple(
        one
        for name in names
        for one in (_standings(call) if name == "countries" else (_value(name, call),))
    )


def as_read(value: Any) -> tuple[str, ...]:
    """A value as people read it: its parts, or itself, to be translated."""
    if isinstance(value, Label):
        return (value.label,)
    if isinstance(value, frozenset):
        return (" ".join(sorted(value)) or "-",)
    if isinstance(value, tuple | list):
        return tuple(text for part in value for text in as_read(part)) or ("-",)
    return (f"{value:%Y-%m-%d %H:%M}" if hasattr(value, "hour") else str(value),)


def country(code: str) -> str:
    """A code, or the words for all the countries that stand in no line of their own."""
    return _("all others") if code == OTHERS else code


def _value(name: str, call: Call) -> Explained:
    value = call.values[name]
    title = call.documents[value.document].title
    return Explained(name, LABELS[name], as_read(value.value), value.confidence, title, value.note)


def _standings(call: Call) -> Iterator[Explained]:
    """The countries of each standing, those that were read in the same place together."""
    lines: dict[tuple[str, Confidence, str, str], list[str]] = {}
    for code, line in sorted(call.countries.items()):
        title = call.documents[line.document].title
        lines.setdefault((line.standing.label, line.confidence, title, line.note), []).append(
            country(code)
        )
    for (label, confidence, title, note), codes in lines.items():
        yield Explained("countries", label, tuple(codes), confidence, title, note)
