"""The command line: python -m rules calls | check | explain | diff | schema."""

import argparse
import os
import sys
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from rules.callerror import CallError
from rules.command import INTERRUPTED, UNREADABLE

LANGUAGES = ("en", "sv", "fi")


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; the exit status says how it went."""
    options = _parser().parse_args(arguments)
    # Only the command that is asked for is loaded: the others would slow its start.
    command = import_module(f"rules.command.{options.command}")
    try:
        status = int(command.run(options))
        sys.stdout.flush()  # here, where a reader who has gone can still be noticed
    except CallError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    except OSError as error:
        return _unprinted(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _unprinted(error: OSError) -> int:
    """The reader has gone, or the disk is full: nothing more can be printed, nor is at exit."""
    if not isinstance(error, BrokenPipeError):
        print(f"It can not be printed: {error.strerror}.", file=sys.stderr)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return UNREADABLE


class _Parser(argparse.ArgumentParser):
    """Help of one width: to ask the terminal for its own, Python would load what packs archives."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=partial(argparse.HelpFormatter, width=80), **options)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m rules",
        description="Check proposals for Erasmus+ KA2 partnerships against the criteria of a call.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    listing = commands.add_parser("calls", help="list the calls")
    listing.add_argument("--format", choices=("text", "json"), default="text")

    checking = commands.add_parser("check", help="check proposal documents")
    checking.add_argument("files", nargs="+", metavar="FILE", help="a .json or .jsonl file, or -")
    checking.add_argument("--call", metavar="ID", help="instead of the call a document names")
    checking.add_argument("--lang", choices=LANGUAGES, default="en")
    checking.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    checking.add_argument(
        "--jobs",
        type=_cores,
        default=1,
        metavar="N",
        help="check on so many processor cores at once; 0 for all",
    )
    checking.add_argument(
        "--today",
        type=_moment,
        metavar="DATE",
        help="when it would be handed in: a day, or 2026-03-05T11:30 by a clock in Brussels",
    )

    explaining = commands.add_parser("explain", help="explain a criterion, or a whole call")
    explaining.add_argument("criterion", metavar="CRITERION", nargs="?")
    explaining.add_argument("--call", metavar="ID", help="in this call only")
    explaining.add_argument("--lang", choices=LANGUAGES, default="en")

    comparing = commands.add_parser("diff", help="say what changed from one call to another")
    comparing.add_argument("before", metavar="CALL")
    comparing.add_argument("after", metavar="CALL")
    comparing.add_argument("--lang", choices=LANGUAGES, default="en")
    comparing.add_argument("--format", choices=("text", "json"), default="text")

    commands.add_parser("schema", help="print the JSON Schema of the proposal document")
    return parser


def _moment(text: str) -> datetime:
    """The start of a day, or a moment; where it names no zone, a clock in Brussels shows it."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-03-05") from None
    from zoneinfo import ZoneInfo

    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Europe/Brussels"))


def _cores(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of cores")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
