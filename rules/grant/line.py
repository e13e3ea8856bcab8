"""A line of a grant: what the rules give for one thing, or what they need to know first."""

from __future__ import annotations

from msgspec import Struct

from rules.grant.amount import CENTS, OPEN, Amount, exact
from rules.text import filled
from rules.writing import Fact


class Line(Struct, frozen=True, gc=False):
    """What the rules give for one thing."""

    amount: Amount
    message: str
    facts: dict[str, Fact] = {}
    #: The row of the form that it comes from, or the fields that are missing.
    where: tuple[str, ...] = ()
    #: The names of the call's values that it is computed from.
    rests_on: tuple[str, ...] = ()
    #: Whether it counts towards the ceiling of its heading.
    capped: bool = True

    @property
    def is_known(self) -> bool:
        """Whether nothing is missing."""
        return self.amount.exactly is not None

    def message_in(self, language: str) -> str:
        """How it is computed, or what is missing, in one language."""
        return filled(self.message, self.facts, language)


def given(
    euros: int,
    message: str,
    *,
    where: str | tuple[str, ...],
    rests_on: tuple[str, ...],
    **facts: Fact,
) -> Line:
    """So many whole euros are given."""
    return Line(exact(euros * CENTS), message, facts, _paths(where), rests_on)


def unknown(message: str, *, where: str | tuple[str, ...], **facts: Fact) -> Line:
    """Nothing can be said before this is known: it is not nothing that is given."""
    return Line(OPEN, message, facts, _paths(where))


def named(title: str | None, place: int) -> str:
    """A row by its title, or by its number."""
    return title or f"#{place + 1}"


def _paths(where: str | tuple[str, ...]) -> tuple[str, ...]:
    return (where,) if isinstance(where, str) else where
