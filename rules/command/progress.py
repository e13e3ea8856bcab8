"""A progress bar for a person who waits at a terminal."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from msgspec import Struct


class Progress(Struct, frozen=True):
    """How to say that so many bytes are done, and how to print a line past the bar."""

    advance: Callable[[int], object]
    say: Callable[[str], object]


@contextmanager
def progress(names: Iterable[str]) -> Iterator[Progress]:
    """Show how much of the files is done, where a terminal shows it and prints nothing else."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield Progress(_nothing, partial(print, file=sys.stderr))
        return
    from tqdm import tqdm  # slow to load, and of use to a person only

    tqdm.monitor_interval = 0  # no thread, which other processes could not be forked beside
    with tqdm(total=_bytes(names), unit="B", unit_scale=True, file=sys.stderr) as bar:
        yield Progress(bar.update, partial(bar.write, file=sys.stderr))


def _nothing(size: int) -> None:
    pass


def _bytes(names: Iterable[str]) -> int | None:
    """How much there is to read; None where a pipe does not tell."""
    paths = [Path(name) for name in names]
    if not all(path.is_file() for path in paths):
        return None
    return sum(path.stat().st_size for path in paths)
