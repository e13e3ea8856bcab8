"""Explain a criterion, or a whole call: what it asks, on which values, and where it is written."""

import argparse
import sys
from collections.abc import Iterable, Iterator

from rules.call import Call, UnknownCallError, calls, load_call
from rules.changes import changes, year_before
from rules.command import PASSED, UNREADABLE
from rules.command.diff import change_lines
from rules.criteria import CRITERIA
from rules.criterion import Criterion
from rules.examples import examples
from rules.explanation import Explained, explained, parameters
from rules.text import marked as _
from rules.text import translated


def run(options: argparse.Namespace) -> int:
    """Print what a criterion asks in each call that has it, or what a call asks."""
    language = options.lang
    try:
        named = [load_call(options.call)] if options.call else [load_call(each) for each in calls()]
    except UnknownCallError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    if not options.criterion:
        if not options.call:
            print("Name a criterion, or a call with --call.", file=sys.stderr)
            return UNREADABLE
        print("\n".join(call_lines(named[0], language)))
        return PASSED
    criterion = next((c for c in CRITERIA if c.code == options.criterion), None)
    if criterion is None:
        codes = ", ".join(c.code for c in CRITERIA)
        print(f"{options.criterion}: There is no such criterion. Known: {codes}.", file=sys.stderr)
        return UNREADABLE
    print("\n".join(criterion_lines(criterion, named, language)))
    return PASSED


def criterion_lines(criterion: Criterion, named: Iterable[Call], language: str) -> Iterator[str]:
    """What a criterion asks, with its values in these calls; calls that agree stand together."""
    title, weight = (
        translated(each, language) for each in (criterion.title, criterion.weight.label)
    )
    yield f"{criterion.code} · {title} · {weight}"
    asked: dict[tuple[str, ...], list[str]] = {}
    for call in named:
        if criterion.code in call.sources:
            asked.setdefault(tuple(_asked(criterion, call, language)), []).append(call.id)
    for lines, names in asked.items():
        yield f"  {', '.join(names)}"
        yield from (f"    {line}" for line in lines)
    for example in examples(criterion.code):
        found = example.finding(criterion.code)
        yield f"  {translated(found.outcome.label, language)}: {example.facts()}"
        yield f"    {found.message_in(language)}"
        if remedy := found.remedy_in(language):
            yield f"    > {remedy}"


def call_lines(call: Call, language: str) -> Iterator[str]:
    """What a call asks: its values, its criteria, and what changed since the year before."""
    yield f"{call.id} · {call.title[language]}"
    if call.provisional:
        yield "  " + translated(_("Provisional: nothing of this call is certain yet."), language)
    for value in parameters(call):
        yield from (f"  {line}" for line in value_lines(value, language))
    for criterion in call.criteria:
        yield f"  {criterion.code} · {translated(criterion.title, language)}"
    if before := year_before(call):
        yield f"  {before.id} → {call.id}"
        yield from (f"    {line}" for line in change_lines(changes(before, call), language))


def value_lines(value: Explained, language: str) -> Iterator[str]:
    """A value with its source and how sure it is."""
    label = translated(value.label, language)
    shown = ", ".join(translated(text, language) for text in value.shown)
    yield f"{label}: {shown} [{translated(value.confidence.label, language)}: {value.document}]"
    if value.note:
        yield f"  {translated(value.note, language)}"


def _asked(criterion: Criterion, call: Call, language: str) -> Iterator[str]:
    for source in call.sources[criterion.code]:
        sure = translated(source.confidence.label, language)
        yield f"{source.says[language]} [{sure}: {source.document}, {source.section}]"
    for value in explained(criterion.rests_on, call):
        yield from value_lines(value, language)
