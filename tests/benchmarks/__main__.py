"""make bench: every comparison in one run, one table, printed and written to docs/benchmarks.md."""

import argparse
import logging
import sys
import time
from importlib import import_module

from . import page
from .row import Row
from .web import databases

#: In the order of the table. Each is a module with `rows(progress)`.
COMPARISONS = (
    "checking",
    "rule_engines",
    "margin",
    "start",
    "command_line",
    "report",
    "download",
    "pages",
    "queue",
    "export",
    "autosave",
    "browser",
    "servers",
    "nodes",
)


def main():
    """Run all comparisons, or those that are named; only a full run writes the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(COMPARISONS))
    names = tuple(parser.parse_args().names) or COMPARISONS
    logging.getLogger("rules").setLevel(logging.CRITICAL)
    began = time.monotonic()
    rows = []
    try:
        for place, name in enumerate(names, 1):
            show = shown(f"[{place}/{len(names)}] {name.replace('_', ' ')}", began)
            show("")
            rows += measured(name, show)
            if names == COMPARISONS:
                # As it goes, so that a run that is broken off leaves what it has measured.
                page.write(rows, time.monotonic() - began, missing=names[place:])
        show("done")
    finally:
        databases.remove_all()
    print(f"\n{page.as_text(rows)}\n")


def shown(comparison, began):
    """How a comparison says what it is at."""

    def progress(step):
        minutes, seconds = divmod(round(time.monotonic() - began), 60)
        print(f"{minutes:2}:{seconds:02}  {comparison}  {step}", file=sys.stderr, flush=True)

    return progress


def measured(name, progress):
    """The rows of one comparison. One that fails says so in the table and stops no other."""
    rows = []
    try:
        for row in import_module(f".{name}", __package__).rows(progress):
            progress(f"{row.ours} | {row.yardstick} | {row.cells[3]}")
            rows.append(row)
    except Exception as error:
        logging.exception("%s could not be measured", name)
        rows.append(Row(name.replace("_", " "), f"not measured: {last_line(error)}"))
    return rows


def last_line(error):
    """What an error says in the end, short enough for the table."""
    return (str(error).strip().splitlines() or [type(error).__name__])[-1][:100]


if __name__ == "__main__":
    main()
