"""Work shared out among processor cores, its results in the order of the work."""

import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from errno import ECHILD
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkstemp
from typing import Any, TypeVar

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
    # The threads that feed the helpers get their turn soon, while this process works, too.
    sys.setswitchinterval(0.0005)
    helpers = jobs - 1
    results: deque[Future[Any]] = deque()
    # Ctrl-C is for this process alone: each helper would print a traceback of its own.
    to_ignore = (signal.SIGINT, signal.SIG_IGN)
    pool = ProcessPoolExecutor(helpers, initializer=signal.signal, initargs=to_ignore)
    with TemporaryDirectory() as folder, pool:
        far = partial(_left, work, folder)
        try:
            for item in items:
                if sum(not result.done() for result in results) < ASSIGNED * helpers:
                    results.append(pool.submit(far, item))
                else:
                    results.append(_done(work(item)))
                while results and (results[0].done() or len(results) > HELD * jobs):
                    yield _taken(results.popleft())
            while results:
                yield _taken(results.popleft())
        except BrokenExecutor as ended:
            reason = "a process that helped was ended, try fewer --jobs"
            raise ChildProcessError(ECHILD, reason) from ended
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _left(work: Callable[[Item], Done], folder: str, item: Item) -> Path:
    """Do the work far from here, and leave the result in a file: a pipe would hold both up."""
    number, name = mkstemp(dir=folder)
    with open(number, "wb") as file:
        pickle.dump(work(item), file)
    return Path(name)


def _taken(result: Future[Any]) -> Any:
    """A result, wherever it was left."""
    found = result.result()
    if not isinstance(found, Path):
        return found
    content = found.read_bytes()
    found.unlink()
    return pickle.loads(content)  # nosec B301: our own helper wrote it, in a folder of ours


def _done(result: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(result)
    return future
