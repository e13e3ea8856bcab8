"""Work shared out among processor cores, its results in the order of the work."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")

#: How many items a core may be ahead of the slowest: enough to keep all busy.
AHEAD = 2


def in_order(work: Callable[[Item], Done], items: Iterable[Item], jobs: int) -> Iterator[Done]:
    """Do the work on each item, on so many cores; hold no more than a few items at a time."""
    if jobs == 1:
        yield from map(work, items)
        return
    waiting: deque[Future[Done]] = deque()
    # Ctrl-C is for the parent alone: each child would print a traceback of its own.
    to_ignore = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=to_ignore) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
