"""A process of its own that checks batches and prints their reports when their turn has come."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import ECHILD
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from rules.callerror import CallError
from rules.command.batch import Batch
from rules.command.checked import Checked
from rules.command.cores import Here

#: A helper is a copy of the first process, and writes where that one does.
FORK = get_context("fork")


class Helper:
    """What the first process holds of a helper: the line on which it talks to it.

    Raises ChildProcessError where the helper is ended from outside, for want of memory say.
    """

    def __init__(self, line: Connection) -> None:
        self.line = line

    def take(self, batch: Batch) -> None:
        self._tell(batch)

    def checked(self) -> Checked:
        checked: Checked = self._answer()
        return checked

    def print(self, before: bytes) -> None:
        self._tell(before)
        self._answer()

    def _tell(self, what: Batch | bytes) -> None:
        try:
            self.line.send(what)
        except ConnectionError as gone:
            raise _ended() from gone

    def _answer(self) -> Any:
        try:
            answer = self.line.recv()
        except (ConnectionError, EOFError) as gone:
            raise _ended() from gone
        if isinstance(answer, Exception):
            raise answer
        return answer


@contextmanager
def helper(here: Here) -> Iterator[Helper]:
    """Have a process help for as long as there is something to do."""
    near, far = FORK.Pipe()
    process = FORK.Process(target=help_out, args=(here, far, near))
    # Ctrl-C is for the first process alone: each helper would print a traceback of its own.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    process.start()
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        far.close()  # the helper has it alone, so that its end is the end of the line
        with near:
            yield Helper(near)
    finally:
        process.terminate()  # it may be waiting for a reader who does not read
        process.join()


def help_out(here: Here, line: Connection, other_end: Connection) -> None:
    """Do as one is told, until nobody is there to tell."""
    other_end.close()
    is_free = True
    with suppress(EOFError, ConnectionError):
        while True:
            told = line.recv()
            if isinstance(told, Batch):
                here.take(told)
            else:
                line.send(_tried(here.print, told))
                is_free = True
            if is_free and here.batches:
                line.send(_tried(here.checked))
                is_free = False


def _tried(work: Callable[..., Checked | None], *told: bytes) -> Checked | Exception | None:
    """What comes of it, or what the first process has to tell people."""
    try:
        return work(*told)
    except (CallError, OSError) as error:
        return error


def _ended() -> ChildProcessError:
    return ChildProcessError(ECHILD, "a process that helped was ended, try fewer --jobs")
