"""Explain a criterion: what it asks, on which values, and where that is written."""

import argparse
import sys

from rules.call import UnknownCallError, calls, load_call
from rules.command import PASSED, UNREADABLE
from rules.criteria import CRITERIA
from rules.explanation import explanation


def run(options: argparse.Namespace) -> int:
    """Print what a criterion asks, in one call or in every call that has it."""
    criterion = next((c for c in CRITERIA if c.code == options.criterion), None)
    if criterion is None:
        codes = ", ".join(c.code for c in CRITERIA)
        print(f"{options.criterion}: There is no such criterion. Known: {codes}.", file=sys.stderr)
        return UNREADABLE
    for name in [options.call] if options.call else calls():
        try:
            call = load_call(name)
        except UnknownCallError as error:
            print(error, file=sys.stderr)
            return UNREADABLE
        if criterion.code in call.sources:
            print("\n".join(explanation(criterion, call, options.lang)))
    return PASSED
