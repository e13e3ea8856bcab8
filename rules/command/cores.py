"""Work shared out among processor cores, its results in the order of the work."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from errno import ECHILD
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")

#: One item that a helper works on, and one that it finds waiting.
ASSIGNED = 2
#: How many results a core may hold back until it is their turn.
HELD = 4


def in_order(work: Callable[[Item], Done], items: Iterable[Item], jobs: int) -> Iterator[Done]:
    """Do the work on each item, on so many cores; hold no more than a few items at a time.

    Raises ChildProcessError where a helper is ended from outside, for want of memory say.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    # This process is one of the cores: what it does itself need not be sent to and fro.
    helpers = jobs - 1
    results: deque[Future[Done]] = deque()
    # Ctrl-C is for this process alone: each helper would print a traceback of its own.
    to_ignore = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(helpers, initializer=signal.signal, initargs=to_ignore) as pool:
        try:
            for item in items:
                if sum(not result.done() for result in results) < ASSIGNED * helpers:
                    results.append(pool.submit(work, item))
                else:
                    results.append(_done(work(item)))
                while results and (results[0].done() or len(results) > HELD * jobs):
                    yield results.popleft().result()
            while results:
                yield results.popleft().result()
        except BrokenExecutor as ended:
            reason = "a process that helped was ended, try fewer --jobs"
            raise ChildProcessError(ECHILD, reason) from ended
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _done(result: Done) -> Future[Done]:
    future: Future[Done] = Future()
    future.set_result(result)
    return future
