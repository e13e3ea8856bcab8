"""Finding what is to be translated in the files of calls: the notes on their values."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

NOTE = re.compile(r'\bnote = "((?:[^"\\]|\\.)*)"')


def notes(
    file: BinaryIO, _keywords: Any, _comment_tags: Any, options: Any
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Each note with its line, in the way in which Babel asks for it."""
    for number, line in enumerate(file.read().decode().splitlines(), start=1):
        for found in NOTE.finditer(line):
            yield number, None, found[1], []
