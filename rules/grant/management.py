"""Project management and implementation: a sum a month for each organisation."""

from collections.abc import Iterator

from rules.call import Call
from rules.grant.line import Line, given, unknown
from rules.proposal import Proposal
from rules.text import marked as _
from rules.vocabulary import Role


def lines(proposal: Proposal, call: Call) -> Iterator[Line]:
    """The coordinator gets more than each of the others; an associated partner gets nothing."""
    roles = [organisation.role for _place, organisation in proposal.participating]
    months = proposal.months
    if not roles:
        yield unknown(_("No organisation is named yet."), where="organisations")
    if None in roles:
        yield unknown(
            _("Say which part each organisation takes."),
            where=tuple(
                f"organisations/{place}/role"
                for place, organisation in proposal.participating
                if organisation.role is None
            ),
        )
    if months is None:
        yield unknown(_("Say how many months the project lasts."), where="duration_months")
        return
    for role, name, message in SHARES:
        count, rate = roles.count(role), getattr(call, name)
        if count:
            yield given(
                count * months * rate,
                message,
                where="organisations",
                rests_on=(name,),
                count=count,
                months=months,
                rate=rate,
            )


SHARES = (
    (
        Role.COORDINATOR,
        "management_coordinator",
        _("Coordinator: %(count)d, months %(months)d, a month %(rate)d EUR."),
    ),
    (
        Role.PARTNER,
        "management_partner",
        _("Partners: %(count)d, months %(months)d, a month %(rate)d EUR."),
    ),
)
