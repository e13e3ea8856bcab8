"""A lump sum shared out: what each work package, or each activity, takes of it."""

from __future__ import annotations

from msgspec import Struct

from rules.call import Call
from rules.grant.amount import CENTS, OPEN, Amount, exact, total
from rules.proposal import Proposal


class Share(Struct, frozen=True, gc=False):
    """What one work package or activity takes."""

    title: str | None
    amount: Amount
    #: The field of the form that it comes from.
    where: str
    is_management: bool = False


class Shares(Struct, frozen=True, gc=False):
    """A lump sum and what becomes of it, in cents."""

    asked: int | None
    allowed: tuple[int, ...]
    shares: tuple[Share, ...]
    #: The most that project management can take; None where the call says nothing, or none is asked.
    most_management: int | None = None

    @property
    def total(self) -> Amount:
        """What all of them take."""
        return total(share.amount for share in self.shares)

    @property
    def management(self) -> Amount:
        """What project management takes."""
        return total(share.amount for share in self.shares if share.is_management)

    @property
    def left(self) -> int | None:
        """What is still to be shared out; below nothing where they take too much."""
        return None if self.asked is None else self.asked - self.total.at_least


def shares(proposal: Proposal, call: Call) -> Shares | None:
    """The lump sum of a proposal, shared out; None in a call where nothing is shared out."""
    found = _shares(proposal, call)
    if found is None:
        return None
    asked, percent = proposal.grant.requested_eur, call.most_management_percent
    return Shares(
        None if asked is None else asked * CENTS,
        tuple(each * CENTS for each in call.lump_sums or ()),
        found,
        # euros times percent are cents
        None if asked is None or percent is None else asked * percent,
    )


def _shares(proposal: Proposal, call: Call) -> tuple[Share, ...] | None:
    if "lump_sum.work_packages" in call.sources:
        return tuple(
            _share("work_packages", place, row.title, row.amount_eur, bool(row.management))
            for place, row in enumerate(proposal.work_packages)
        )
    if "lump_sum.activities" in call.sources:
        return tuple(
            _share("planned_activities", place, row.title, row.amount_eur)
            for place, row in enumerate(proposal.planned_activities)
        )
    return None


def _share(
    key: str, place: int, title: str | None, euros: int | None, is_management: bool = False
) -> Share:
    amount = OPEN if euros is None else exact(euros * CENTS)
    return Share(title, amount, f"{key}/{place}/amount_eur", is_management)
