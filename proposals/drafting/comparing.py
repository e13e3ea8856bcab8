"""Two versions of a draft compared: field by field, and within a field word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from .merge import changed_paths
from .reading import words
from .sections import name_of

KEPT, ADDED, REMOVED = "kept", "added", "removed"


@dataclass(frozen=True)
class Difference:
    """An answer that differs: what the form calls it, and its words, each kept, added or removed."""

    name: str
    pieces: list


def differences(before, after):
    """What has changed from one document to another, answer by answer."""
    return [
        Difference(
            name_of(path), compared(words(path, at(before, path)), words(path, at(after, path)))
        )
        for path in changed_paths(before, after)
    ]


def compared(before, after):
    """The words of two texts, in one row of pieces."""
    old, new = (re.findall(r"\s+|[^\s]+", text) for text in (before, after))
    pieces = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append((KEPT, "".join(old[i:j])))
        else:
            pieces += [(REMOVED, "".join(old[i:j]))] if i < j else []
            pieces += [(ADDED, "".join(new[k:m]))] if k < m else []
    return pieces


def at(document, path):
    """What stands at a path of a document; empty text where nothing does."""
    for step in path.split("/"):
        document = document[int(step)] if isinstance(document, list) else document.get(step, "")
    return document
