"""A process of its own that checks batches, and lays the reports where the first process sees them."""

import signal
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from errno import ECHILD
from itertools import cycle
from mmap import mmap
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from rules.callerror import CallError
from rules.command.batch import BATCH_BYTES, Batch
from rules.command.checked import Checked
from rules.command.cores import Check, Reports

#: A helper is a copy of the first process: it knows what to check, and how.
FORK = get_context("fork")

#: How many batches a helper has: at work, ready to be worked at, and checked.
HOLDS = 4

#: Room for the reports on a batch, as long as any that are not laid out for people. No memory is
#: taken up before something lies there.
SHELF_BYTES = 16 * BATCH_BYTES


class Helper:
    """What the first process holds of a helper: the line to it, and the shelves for its reports.

    Raises ChildProcessError where the helper is ended from outside, for want of memory say.
    """

    holds = HOLDS

    def __init__(self, line: Connection, shelves: Sequence[memoryview]) -> None:
        self.line, self.shelves = line, cycle(shelves)

    def take(self, batch: Batch) -> None:
        try:
            self.line.send(batch)
        except ConnectionError as gone:
            raise _ended() from gone

    def checked(self) -> tuple[Checked, Reports]:
        try:
            answer = self.line.recv()
        except (ConnectionError, EOFError) as gone:
            raise _ended() from gone
        if isinstance(answer, Exception):
            raise answer
        checked, reports = answer
        shelf = next(self.shelves)
        return checked, shelf[:reports] if isinstance(reports, int) else reports


@contextmanager
def helper(check: Check) -> Iterator[Helper]:
    """Have a process help for as long as there is something to do."""
    near, far = _line()
    shelves = [memoryview(mmap(-1, SHELF_BYTES)) for _batch in range(HOLDS)]
    process = FORK.Process(target=help_out, args=(check, far, near, shelves))
    # Ctrl-C is for the first process alone: each helper would print a traceback of its own.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    process.start()
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        far.close()  # the helper has it alone, so that its end is the end of the line
        with near:
            yield Helper(near, shelves)
    finally:
        process.terminate()  # it may be waiting for a batch, or be at work on one
        process.join()


def _line() -> tuple[Connection, Connection]:
    """Two ends of a line that takes the next batches before anybody listens."""
    near, far = socket.socketpair()
    near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, HOLDS * BATCH_BYTES)
    return Connection(near.detach()), Connection(far.detach())


def help_out(
    check: Check, line: Connection, other_end: Connection, shelves: Sequence[memoryview]
) -> None:
    """Check what one is given, until nobody is there to give."""
    other_end.close()
    shelf = cycle(shelves)
    with suppress(EOFError, ConnectionError):
        while True:
            line.send(_checked(check, line.recv(), next(shelf)))


def _checked(check: Check, batch: Batch, shelf: memoryview) -> Any:
    """What was found, and how long the reports on the shelf are; or what there is to tell people.

    Reports that are longer than a shelf come along.
    """
    try:
        checked, reports = check(batch)
    except (CallError, OSError) as error:
        return error
    if len(reports) > len(shelf):
        return checked, bytes(reports)
    shelf[: len(reports)] = reports
    return checked, len(reports)


def _ended() -> ChildProcessError:
    return ChildProcessError(ECHILD, "a process that helped was ended, try fewer --jobs")
