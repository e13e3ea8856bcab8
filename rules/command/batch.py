"""Proposal documents as they lie in files, a batch at a time, so that any file fits in memory."""

import sys
from collections.abc import Iterable, Iterator, Sequence
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
    texts: Sequence[bytes] = ()
    #: In a JSON Lines file, the number of the first line.
    first_line: int | None = None
    trouble: str = ""

    @property
    def size(self) -> int:
        """How many bytes were read."""
        return sum(map(len, self.texts))

    def documents(self) -> Iterator[tuple[int | None, bytes]]:
        """Each document with the number of its line in a JSON Lines file."""
        if self.first_line is None:
            yield from ((None, text) for text in self.texts)
            return
        for number, line in enumerate(self.texts, start=self.first_line):
            if not line.isspace():
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
        yield Batch(name, [sys.stdin.buffer.read(LARGEST_BYTES + 1)])
        return
    with Path(name).open("rb", buffering=BATCH_BYTES) as file:
        if name.endswith(".jsonl"):
            yield from _batches_of_lines(name, file)
        else:
            yield Batch(name, [file.read(LARGEST_BYTES + 1)])


def _batches_of_lines(name: str, file: BinaryIO) -> Iterator[Batch]:
    number = 1
    while lines := _next_lines(file):
        yield Batch(name, lines, number)
        number += len(lines)


def _next_lines(file: BinaryIO) -> list[bytes]:
    """As many lines as make a batch; none at the end of the file."""
    lines, size = [], 0
    while size < BATCH_BYTES and (line := file.readline(LARGEST_BYTES + 1)):
        size += len(line)
        lines.append(line if len(line) <= LARGEST_BYTES else _longest(line, file))
    return lines


def _longest(line: bytes, file: BinaryIO) -> bytes:
    """A line as long as a document can be; of a longer one, only as much as shows that it is."""
    read = line
    while read and not read.endswith(b"\n"):
        read = file.readline(LARGEST_BYTES)
    return line.removesuffix(b"\n")
