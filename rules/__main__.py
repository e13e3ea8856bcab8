"""The command line: python -m rules calls | check | explain | schema."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from rules import document, output
from rules.call import Call, UnknownCallError, calls, load_call
from rules.check import check
from rules.criteria import CRITERIA
from rules.proposal import Proposal
from rules.report import Verdict
from rules.text import LANGUAGES

PASSED, FAILED, UNREADABLE = 0, 1, 2
PASSING = {Verdict.READY, Verdict.NEEDS_JUDGEMENT}

#: A document and where it came from, or the complaint that it can not be read.
Read = tuple[str, Proposal | str]


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; the exit status says how it went."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except BrokenPipeError:
        sys.stderr.close()
        return UNREADABLE


def list_calls(options: argparse.Namespace) -> int:
    """Every call that proposals can be checked against."""
    rows = [{"id": name, "title": load_call(name).title["en"]} for name in calls()]
    if options.format == "json":
        _print_json(rows)
    else:
        for row in rows:
            print(f"{row['id']}  {row['title']}")
    return PASSED


def check_files(options: argparse.Namespace) -> int:
    """Check each document of each file; one that can not be read does not stop the others."""
    statuses = {PASSED}
    collected = []
    for origin, proposal in _documents(options.files):
        call = proposal if isinstance(proposal, str) else _call(options.call, proposal)
        if isinstance(proposal, str) or isinstance(call, str):
            print(f"{origin}: {call}", file=sys.stderr)
            statuses.add(UNREADABLE)
            continue
        report = check(proposal, call)
        statuses.add(PASSED if report.verdict in PASSING else FAILED)
        if options.format == "text":
            print("\n".join(output.as_text(proposal, report, options.lang)))
        elif options.format == "jsonl":
            print(json.dumps(output.as_data(proposal, report, options.lang), ensure_ascii=False))
        else:
            collected.append(output.as_data(proposal, report, options.lang))
    if options.format == "json":
        _print_json(collected)
    return max(statuses)


def explain(options: argparse.Namespace) -> int:
    """What a criterion asks, in one call or in every call that has it."""
    criterion = next((c for c in CRITERIA if c.code == options.criterion), None)
    if criterion is None:
        codes = ", ".join(c.code for c in CRITERIA)
        print(f"{options.criterion}: There is no such criterion. Known: {codes}.", file=sys.stderr)
        return UNREADABLE
    names = [options.call] if options.call else calls()
    for name in names:
        call = _call(name, Proposal())
        if isinstance(call, str):
            print(call, file=sys.stderr)
            return UNREADABLE
        if criterion.code in call.sources:
            print("\n".join(output.explanation(criterion, call, options.lang)))
    return PASSED


def print_schema(options: argparse.Namespace) -> int:
    """The JSON Schema of the proposal document."""
    _print_json(document.json_schema())
    return PASSED


def _documents(files: list[str]) -> Iterator[Read]:
    for name in files:
        try:
            yield from _documents_in(name)
        except OSError as error:
            yield name, error.strerror or "It can not be read."


def _documents_in(name: str) -> Iterator[Read]:
    if name == "-":
        yield _understood(name, sys.stdin.buffer.read(document.LARGEST_BYTES + 1))
        return
    with Path(name).open("rb") as file:
        if not name.endswith(".jsonl"):
            yield _understood(name, file.read(document.LARGEST_BYTES + 1))
            return
        for number, line in enumerate(_lines(file), start=1):
            if line.strip():
                yield _understood(f"{name}, line {number}", line)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one too long to be a document, only as much as shows that it is."""
    while line := file.readline(document.LARGEST_BYTES + 1):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(document.LARGEST_BYTES)
        yield line


def _understood(origin: str, data: bytes) -> Read:
    try:
        return origin, document.read(data)
    except document.UnreadableError as error:
        line = f"line {error.line}" if error.line and "line" not in origin else ""
        return origin, ": ".join(part for part in (line, error.path, str(error)) if part)


def _call(name: str | None, proposal: Proposal) -> Call | str:
    """The call to check against, or the complaint that there is none."""
    name = name or proposal.call
    if not name:
        return 'call: It names no call. Write "call" into the document, or use --call.'
    try:
        return load_call(name)
    except UnknownCallError:
        return f"call: There is no call {name!r}. Known: {', '.join(calls())}."


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m rules",
        description="Check proposals for Erasmus+ KA2 partnerships against the criteria of a call.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    listing = commands.add_parser("calls", help="list the calls")
    listing.add_argument("--format", choices=("text", "json"), default="text")
    listing.set_defaults(command=list_calls)

    checking = commands.add_parser("check", help="check proposal documents")
    checking.add_argument("files", nargs="+", metavar="FILE", help="a .json or .jsonl file, or -")
    checking.add_argument("--call", metavar="ID", help="instead of the call a document names")
    checking.add_argument("--lang", choices=LANGUAGES, default="en")
    checking.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    checking.add_argument(
        "--today", type=date.fromisoformat, metavar="DATE", help="the day of the check"
    )
    checking.set_defaults(command=check_files)

    explaining = commands.add_parser("explain", help="explain a criterion and its values")
    explaining.add_argument("criterion", metavar="CRITERION")
    explaining.add_argument("--call", metavar="ID")
    explaining.add_argument("--lang", choices=LANGUAGES, default="en")
    explaining.set_defaults(command=explain)

    schema = commands.add_parser("schema", help="print the JSON Schema of the proposal document")
    schema.set_defaults(command=print_schema)
    return parser


if __name__ == "__main__":
    sys.exit(main())
