"""What is printed of a batch of documents once they are checked."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import cache

from msgspec import Struct

from rules import document, output
from rules.call import Call, UnknownCallError, load_call
from rules.checking import check
from rules.command.batch import Batch
from rules.proposal import Proposal
from rules.report import Report, Verdict


class How(Struct, frozen=True):
    """How to check: against which call, if not the document's own, and what to print."""

    call: str | None
    language: str
    format: str
    moment: datetime | None = None


class Checked(Struct, frozen=True):
    """What was found in a batch, and what could not be read."""

    verdicts: Counter[Verdict]
    complaints: list[str]
    size: int


class Layout(Struct, frozen=True):
    """A format: how one report is printed, and what stands around and between the reports."""

    printed: Callable[[Proposal, Report, str], bytes]
    opening: bytes = b""
    first: bytes = b""
    between: bytes = b""
    closing: bytes = b""


LAYOUTS = {
    "text": Layout(output.as_text),
    "json": Layout(output.as_indented_json, b"[", b"\n", b",\n", b"\n]\n"),
    "jsonl": Layout(output.as_json_line),
}


def check_batch(batch: Batch, how: How) -> tuple[Checked, bytearray]:
    """Check each document of a batch, and word the reports; what can not be read is a complaint."""
    layout = LAYOUTS[how.format]
    reports = bytearray()
    verdicts: Counter[Verdict] = Counter()
    complaints = [f"{batch.name}: {batch.trouble}"] if batch.trouble else []
    for line, data in () if batch.trouble else batch.documents():
        try:
            verdict, report = _check(data, how, layout)
        except (document.UnreadableError, _NoCallError) as error:
            complaints.append(_complaint(error, batch.name, line))
            continue
        verdicts[verdict] += 1
        if reports:
            reports += layout.between
        reports += report
    return Checked(verdicts, complaints, batch.size), reports


def _check(data: bytes, how: How, layout: Layout) -> tuple[Verdict, bytes]:
    """The verdict on a document, and the report as it is printed."""
    proposal = document.read(data)
    report = check(proposal, _call(how.call or proposal.call), moment=how.moment)
    return report.verdict, layout.printed(proposal, report, how.language)


class _NoCallError(Exception):
    """A document names no call, or one that is not known."""


@cache
def _call(name: str | None) -> Call:
    if not name:
        raise _NoCallError('call: It names no call. Write "call" into the document, or use --call.')
    try:
        return load_call(name)
    except UnknownCallError as error:
        raise _NoCallError(f"call: {error}") from None


def _complaint(error: Exception, name: str, number: int | None) -> str:
    """What is wrong and where: in which line of a JSON Lines file, or else of the document."""
    origin, line, path = f"{name}, line {number}" if number else name, "", ""
    if isinstance(error, document.UnreadableError):
        path = error.path
        line = f"line {error.line}" if error.line and not number else ""
    return ": ".join(part for part in (origin, line, path, str(error)) if part)
