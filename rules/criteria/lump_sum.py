"""The lump sum of 2021-2027: which one is asked for, and how it is shared out. In whole euros."""

from collections.abc import Iterable
from typing import Any

from rules.call import Call
from rules.criterion import Answer, criterion, met, not_met, unanswered
from rules.proposal import PlannedActivity, Proposal, WorkPackage
from rules.report import Weight
from rules.text import marked as _


@criterion("lump_sum.amount", Weight.ELIGIBILITY, _("Lump sum"), rests_on=["lump_sums"])
def amount(proposal: Proposal, call: Call) -> Answer:
    """One of the call's lump sums is asked for."""
    asked = proposal.grant.requested_eur
    allowed = " / ".join(str(each) for each in call.lump_sums)
    if asked is None:
        return unanswered(
            _("Choose a lump sum, in euros: %(allowed)s."),
            where="grant/requested_eur",
            allowed=allowed,
        )
    if asked in call.lump_sums:
        return met(_("Lump sum in euros: %(asked)d."), asked=asked)
    return not_met(
        _("Asked for in euros: %(asked)d. Allowed: %(allowed)s."),
        remedy=_("Choose one of these lump sums, and fit the project to it: %(allowed)s."),
        where="grant/requested_eur",
        asked=asked,
        allowed=allowed,
    )


@criterion(
    "lump_sum.range",
    Weight.ELIGIBILITY,
    _("Size of the grant"),
    rests_on=["least_lump_sum", "most_lump_sum"],
)
def within_range(proposal: Proposal, call: Call) -> Answer:
    """The grant asked for is neither smaller nor larger than the call allows."""
    asked = proposal.grant.requested_eur
    bounds: dict[str, Any] = {"least": call.least_lump_sum, "most": call.most_lump_sum}
    if asked is None:
        return unanswered(
            _("Say which grant is asked for, in euros. Allowed: %(least)d to %(most)d."),
            where="grant/requested_eur",
            **bounds,
        )
    if call.least_lump_sum <= asked <= call.most_lump_sum:
        return met(
            _("Asked for in euros: %(asked)d. Allowed: %(least)d to %(most)d."),
            asked=asked,
            **bounds,
        )
    return not_met(
        _("Asked for in euros: %(asked)d. Allowed: %(least)d to %(most)d."),
        remedy=_("Ask for an amount from %(least)d to %(most)d euros."),
        where="grant/requested_eur",
        asked=asked,
        **bounds,
    )


@criterion("lump_sum.work_packages", Weight.FUNDING, _("Sum of the work packages"))
def work_packages(proposal: Proposal, call: Call) -> Answer:
    """The amounts of the work packages add up to the lump sum."""
    return _adds_up("work_packages", proposal.work_packages, proposal.grant.requested_eur)


@criterion("lump_sum.activities", Weight.FUNDING, _("Sum of the activities"))
def activities(proposal: Proposal, call: Call) -> Answer:
    """The amounts of the activities add up to the lump sum."""
    return _adds_up("planned_activities", proposal.planned_activities, proposal.grant.requested_eur)


@criterion(
    "lump_sum.management",
    Weight.FUNDING,
    _("Share of project management"),
    rests_on=["most_management_percent"],
)
def management(proposal: Proposal, call: Call) -> Answer:
    """Project management takes no more of the lump sum than the call allows."""
    most, asked = call.most_management_percent, proposal.grant.requested_eur
    packages = proposal.work_packages
    places = [place for place, package in enumerate(packages) if package.management]
    silent = tuple(
        f"work_packages/{place}/amount_eur"
        for place in places
        if packages[place].amount_eur is None
    )
    spent = sum(filter(None, (packages[place].amount_eur for place in places)))
    if asked is not None and spent * 100 > asked * most:
        return not_met(
            _("Project management in euros: %(spent)d of %(asked)d. Allowed: %(most)d %%."),
            remedy=_("Lower it to %(limit)d euros at most."),
            where=tuple(f"work_packages/{place}/amount_eur" for place in places),
            spent=spent,
            asked=asked,
            most=most,
            limit=asked * most // 100,
        )
    if asked is None or silent or not places:
        return unanswered(
            _("Say which work package is the management, and what it costs. Allowed: %(most)d %%."),
            where=silent or ("work_packages" if asked is not None else "grant/requested_eur"),
            most=most,
        )
    return met(
        _("Project management in euros: %(spent)d of %(asked)d. Allowed: %(most)d %%."),
        spent=spent,
        asked=asked,
        most=most,
    )


@criterion(
    "lump_sum.number_of_work_packages",
    Weight.ADVICE,
    _("Number of work packages"),
    rests_on=["most_work_packages"],
)
def number_of_work_packages(proposal: Proposal, call: Call) -> Answer:
    """The project has no more work packages than are recommended, management among them."""
    count, most = len(proposal.work_packages), call.most_work_packages
    if not count:
        return unanswered(
            _("Add the work packages. Recommended at most: %(most)d."),
            where="work_packages",
            most=most,
        )
    message = _("Work packages: %(count)d. Recommended at most: %(most)d.")
    if count <= most:
        return met(message, count=count, most=most)
    return not_met(
        message,
        remedy=_("Think about joining some of them. More are allowed, but not recommended."),
        where="work_packages",
        count=count,
        most=most,
    )


def _adds_up(
    key: str, rows: tuple[WorkPackage, ...] | tuple[PlannedActivity, ...], asked: int | None
) -> Answer:
    amounts = [row.amount_eur for row in rows]
    total = sum(filter(None, amounts))
    silent = tuple(_silent(key, amounts)) if rows else (key,)
    if asked is None:
        silent = ("grant/requested_eur", *silent)
    elif total > asked or (total < asked and not silent):
        return not_met(
            _("The amounts add up to %(total)d euros. Asked for: %(asked)d."),
            remedy=_("Change the amounts until they add up to what is asked for."),
            where=tuple(f"{key}/{place}/amount_eur" for place in range(len(rows))),
            total=total,
            asked=asked,
        )
    if silent:
        return unanswered(
            _("Give each of them its amount, in euros. So far: %(total)d."),
            where=silent,
            total=total,
        )
    return met(_("The amounts add up to %(total)d euros, as asked for."), total=total)


def _silent(key: str, amounts: Iterable[int | None]) -> Iterable[str]:
    for place, amount in enumerate(amounts):
        if amount is None:
            yield f"{key}/{place}/amount_eur"
