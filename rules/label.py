"""A code with the words that people read for it."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """The code is the value; `label` is the sentence to be translated."""

    label: str

    def __new__(cls, code: str, label: str) -> Label:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member
