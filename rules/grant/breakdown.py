"""A grant broken down: under each heading what is asked and what the rules give."""

from __future__ import annotations

from msgspec import Struct

from rules.grant.amount import Amount, total
from rules.grant.line import Line
from rules.vocabulary import Heading


class Ceiling(Struct, frozen=True, gc=False):
    """The most that can be given, in cents; None while the months it depends on are not known."""

    cents: int | None
    #: The name of the call's value that it is computed from.
    rests_on: str


class Sum(Struct, frozen=True, gc=False):
    """A heading of the grant."""

    heading: Heading
    #: In cents; None where nothing is asked under this heading yet.
    asked: int | None
    lines: tuple[Line, ...]
    ceiling: Ceiling | None = None

    @property
    def gives(self) -> Amount:
        """What the rules give."""
        capped, rest = self._before_the_ceiling(True), self._before_the_ceiling(False)
        return total([capped.under(self.ceiling.cents) if self.ceiling else capped, rest])

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that are still to be filled in."""
        return tuple(field for line in self.lines if not line.is_known for field in line.where)

    @property
    def decided_by(self) -> tuple[str, ...]:
        """The names of the call's values that hold the amount down."""
        deciding = [line for line in self.lines if not (line.capped and self._is_capped)]
        names = [name for line in deciding for name in line.rests_on]
        if self.ceiling and self._is_capped:
            names.append(self.ceiling.rests_on)
        return tuple(dict.fromkeys(names))

    @property
    def _is_capped(self) -> bool:
        """Whether the ceiling holds it down, and not what the lines come to."""
        if self.ceiling is None or self.ceiling.cents is None:
            return False
        at_most = self._before_the_ceiling(True).at_most
        return at_most is None or at_most > self.ceiling.cents

    def _before_the_ceiling(self, capped: bool) -> Amount:
        return total(line.amount for line in self.lines if line.capped is capped)


class Breakdown(Struct, frozen=True, gc=False):
    """A whole grant, heading by heading."""

    #: In cents; None where no grant is asked yet.
    asked: int | None
    sums: tuple[Sum, ...]
    ceilings: tuple[Ceiling, ...]

    @property
    def gives(self) -> Amount:
        """What the rules give in all."""
        amount = total(each.gives for each in self.sums)
        for ceiling in self.ceilings:
            amount = amount.under(ceiling.cents)
        return amount
