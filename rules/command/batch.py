"""Proposal documents as they lie in files, a batch at a time, so that any file fits in memory."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from rules.document import LARGEST_BYTES

#: Large enough to be worth sending to another process, small enough that a processor's cache holds
#: the reports on it.
BATCH_BYTES = 250_000


class Batch(Struct, frozen=True):
    """A document, or some lines of a file with a document on each; or why it can not be read."""

    name: str
    data: bytes = b""
    #: In a JSON Lines file, the number of the first line.
    first_line: int | None = None
    trouble: str = ""

    def documents(self) -> Iterator[tuple[int | None, bytes]]:
        """Each document with the number of its line in a JSON Lines file."""
        if self.first_line is None:
            yield None, self.data
            return
        for number, line in enumerate(self.data.split(b"\n"), start=self.first_line):
            if line and not line.isspace():
                yield number, line


def batches(names: Iterable[str]) -> Iterator[Batch]:
    """The documents of each file in turn; `-` is the standard input."""
    for name in names:
        try:
            yield from _batches_of(name)
        except OSError as error:
            yield Batch(name, trouble=error.strerror or "It can not be read.")


def _batches_of(name: str) -> Iterator[Batch]:
    if name == "-":
        yield Batch(name, sys.stdin.buffer.read(LARGEST_BYTES + 1))
        return
    with Path(name).open("rb") as file:
        if name.endswith(".jsonl"):
            yield from _batches_of_lines(name, file)
        else:
            yield Batch(name, file.read(LARGEST_BYTES + 1))


def _batches_of_lines(name: str, file: BinaryIO) -> Iterator[Batch]:
    number = 1
    while data := file.read(BATCH_BYTES):
        if not data.endswith(b"\n"):
            data += _rest_of_line(file)
        yield Batch(name, data, number)
        number += data.count(b"\n")


def _rest_of_line(file: BinaryIO) -> bytes:
    """What is left of a line; of one too long to be a document, only as much as shows that it is."""
    line = rest = file.readline(LARGEST_BYTES + 1)
    while rest and not rest.endswith(b"\n"):
        rest = file.readline(LARGEST_BYTES)
    # What was left out ended in the newline that the next line needs before it.
    return line if line.endswith(rest) else line + rest[-1:]
