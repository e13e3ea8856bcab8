"""An amount of money that may not be known yet: at least so much, at most so much."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

#: Money is counted in whole cents, never in fractions that a computer rounds.
CENTS = 100


class Amount(Struct, frozen=True, gc=False):
    """Bounds in cents; no upper one where nobody can tell. Equal bounds are an exact amount."""

    at_least: int
    at_most: int | None

    @property
    def exactly(self) -> int | None:
        """The amount in cents; None while it is not known."""
        return self.at_most if self.at_most == self.at_least else None

    def under(self, ceiling: int | None) -> Amount:
        """What remains of it under a ceiling in cents; None is a ceiling that is not known."""
        if ceiling is None:
            return Amount(0, self.at_most)
        at_most = ceiling if self.at_most is None else min(self.at_most, ceiling)
        return Amount(min(self.at_least, ceiling), at_most)


#: An amount of which nothing is known.
OPEN = Amount(0, None)


def exact(cents: int) -> Amount:
    """An amount that is known."""
    return Amount(cents, cents)


def total(amounts: Iterable[Amount]) -> Amount:
    """Amounts taken together."""
    parts = tuple(amounts)
    most = [part.at_most for part in parts if part.at_most is not None]
    return Amount(
        sum(part.at_least for part in parts), sum(most) if len(most) == len(parts) else None
    )


def in_euros(cents: int) -> int | str:
    """An amount to read: 575, or "575.50" where there are cents."""
    euros, rest = divmod(cents, CENTS)
    return f"{euros}.{rest:02}" if rest else euros
