"""Batches shared out among processor cores, and their reports printed in the order of the batches."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import cycle
from typing import BinaryIO, Protocol

from rules.command.batch import Batch
from rules.command.checked import Checked

#: Checks a batch: what it found, and the reports to print.
Check = Callable[[Batch], tuple[Checked, bytearray]]


class Worker(Protocol):
    """Whoever checks one batch after another, and prints the reports when it is told to."""

    def take(self, batch: Batch) -> None:
        """Take a batch, to be checked when those before it are printed."""

    def checked(self) -> Checked:
        """What was found in the next batch, once it is checked."""

    def print(self, before: bytes) -> None:
        """Print the reports, if there are any, and before them what stands there."""


@contextmanager
def workers(check: Check, out: BinaryIO, jobs: int) -> Iterator[list[Worker]]:
    """As many helpers as cores are put to work; for one core, this process itself."""
    if jobs == 1 or not _is_shared(out):
        yield [Here(check, out)]
        return
    from rules.command.helper import helper  # one core does without

    out.flush()  # what still lies in a buffer, every helper would print once more
    with ExitStack() as helping:
        yield [helping.enter_context(helper(Here(check, out))) for _job in range(jobs)]


def in_order(those: Sequence[Worker], batches: Iterable[Batch]) -> Iterator[Worker]:
    """Hand the batches round: each worker in turn, to be asked for its reports.

    By then it has its next batch, and does not wait for it.
    """
    busy = deque[Worker]()
    for worker, batch in zip(cycle(those), batches):
        worker.take(batch)
        busy.append(worker)
        if len(busy) > len(those):
            yield busy.popleft()
    yield from busy


class Here:
    """The work is done in this process."""

    def __init__(self, check: Check, out: BinaryIO) -> None:
        self.check, self.out = check, out
        self.batches = deque[Batch]()

    def take(self, batch: Batch) -> None:
        self.batches.append(batch)

    def checked(self) -> Checked:
        checked, self.reports = self.check(self.batches.popleft())
        return checked

    def print(self, before: bytes) -> None:
        if self.reports:
            self.out.write(before)
            self.out.write(self.reports)
            self.out.flush()


def _is_shared(out: BinaryIO) -> bool:
    """Whether other processes can write to it too: it is a file of the system, or a pipe."""
    try:
        out.fileno()
    except OSError:
        return False
    return True
