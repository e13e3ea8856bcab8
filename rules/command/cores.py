"""Batches shared out among processor cores, and what comes of them in the order of the batches."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import cycle
from typing import Protocol

from rules.command.batch import Batch
from rules.command.checked import Checked

#: The reports on a batch, as they are printed.
Reports = bytes | bytearray | memoryview

#: Checks a batch: what it found, and the reports.
Check = Callable[[Batch], tuple[Checked, Reports]]


class Worker(Protocol):
    """Whoever checks one batch after another, and holds so many that are not asked for yet."""

    holds: int

    def take(self, batch: Batch) -> None:
        """Take a batch, to be checked after those before it."""

    def checked(self) -> tuple[Checked, Reports]:
        """What was found in the next batch. Its reports may be gone once another one is taken."""


@contextmanager
def workers(check: Check, jobs: int) -> Iterator[Sequence[Worker]]:
    """As many helpers as cores are put to work; for one core, this process itself."""
    if jobs == 1:
        yield [Here(check)]
        return
    from rules.command.helper import helper  # one core does without

    with ExitStack() as helping:
        yield [helping.enter_context(helper(check)) for _job in range(jobs)]


def in_order(
    those: Sequence[Worker], batches: Iterable[Batch]
) -> Iterator[tuple[Checked, Reports]]:
    """Hand the batches round, each worker in turn, and bring back what was found in each.

    A worker has batches before it and behind it, and so waits neither for its next one nor until
    what it found is printed.
    """
    busy = deque[Worker]()
    most = sum(worker.holds for worker in those)
    for worker, batch in zip(cycle(those), batches):
        if len(busy) == most:
            yield busy.popleft().checked()
        worker.take(batch)
        busy.append(worker)
    for worker in busy:
        yield worker.checked()


class Here:
    """The work is done in this process."""

    holds = 1

    def __init__(self, check: Check) -> None:
        self.check = check

    def take(self, batch: Batch) -> None:
        self.batch = batch

    def checked(self) -> tuple[Checked, Reports]:
        return self.check(self.batch)
