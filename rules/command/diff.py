"""Say what changed from one call to another."""

import argparse
import sys
from collections.abc import Iterable, Iterator

import msgspec

from rules.call import UnknownCallError, load_call
from rules.changes import Change, changes
from rules.command import PASSED, UNREADABLE, print_json
from rules.text import translated


def run(options: argparse.Namespace) -> int:
    """Print what is different in the second call."""
    try:
        before, after = load_call(options.before), load_call(options.after)
    except UnknownCallError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    found = changes(before, after)
    if options.format == "json":
        print_json(msgspec.to_builtins(found))
    else:
        print("\n".join((f"{before.id} → {after.id}", *change_lines(found, options.lang))))
    return PASSED


def change_lines(found: Iterable[Change], language: str) -> Iterator[str]:
    """Each change in a line: + what came, - what went, and the rest with what it was and is."""
    for change in found:
        label = translated(change.label, language)
        before, after = (
            ", ".join(translated(text, language) for text in texts)
            for texts in (change.before, change.after)
        )
        if not before:
            yield f"+ {label}" + (f": {after}" if change.kind == "value" else "")
        elif not after:
            yield f"- {label}" + (f": {before}" if change.kind == "value" else "")
        else:
            yield f"  {label}: {before} → {after}"
