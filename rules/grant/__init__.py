"""The grant of 2014-2020, computed from unit costs and held under its ceilings."""

from rules.call import Call
from rules.grant import events, management, meetings, outputs, real_costs, training
from rules.grant.amount import CENTS, Amount
from rules.grant.breakdown import Breakdown, Ceiling, Sum
from rules.grant.line import Line
from rules.proposal import Proposal
from rules.vocabulary import Heading

__all__ = ["HEADINGS", "Amount", "Breakdown", "Ceiling", "Line", "Sum", "breakdown", "sum_of"]

#: Each heading, the value that a call with this heading has, its lines, and its ceiling's value
#: with the months that this is for (None: the whole project).
HEADINGS = {
    Heading.MANAGEMENT: ("management_partner", management.lines, "most_management", 1),
    Heading.MEETINGS: ("meeting_travel", meetings.lines, "most_meetings", 12),
    Heading.INTELLECTUAL_OUTPUTS: ("staff_day", outputs.lines, None, None),
    Heading.MULTIPLIER_EVENTS: ("event_local", events.lines, "most_events", None),
    Heading.TRAVEL: ("activity_travel", training.travel, None, None),
    Heading.INDIVIDUAL_SUPPORT: ("staff_support", training.support, None, None),
    Heading.LINGUISTIC_SUPPORT: ("linguistic_support", training.linguistic, None, None),
    Heading.EXCEPTIONAL_COSTS: (
        "exceptional_percent",
        real_costs.exceptional,
        "most_exceptional",
        None,
    ),
    Heading.SPECIAL_NEEDS: ("special_needs_percent", real_costs.special_needs, None, None),
}


def breakdown(proposal: Proposal, call: Call) -> Breakdown | None:
    """The grant of a proposal, heading by heading; None in a call without unit costs."""
    if call.most_grant_per_month is None:
        return None
    asked = proposal.grant.requested_eur
    return Breakdown(
        None if asked is None else asked * CENTS,
        tuple(
            sum_of(heading, proposal, call)
            for heading, (needed, *_rest) in HEADINGS.items()
            if getattr(call, needed) is not None
        ),
        ceilings(proposal, call),
    )


def sum_of(heading: Heading, proposal: Proposal, call: Call) -> Sum:
    """One heading of a proposal's grant, in a call that has it."""
    _needed, lines, most, months = HEADINGS[heading]
    asked = getattr(proposal.grant.headings, heading)
    return Sum(
        heading,
        None if asked is None else asked * CENTS,
        tuple(lines(proposal, call)),
        _ceiling(most, months, proposal, call) if most else None,
    )


def ceilings(proposal: Proposal, call: Call) -> tuple[Ceiling, ...]:
    """What the whole grant is held under: so much a month, so much in all, so much for each."""
    found = [
        _ceiling("most_grant_per_month", 1, proposal, call),
        _ceiling("most_grant", None, proposal, call),
    ]
    if call.most_grant_per_organisation is not None:
        each = _ceiling("most_grant_per_organisation", 12, proposal, call)
        cents = None if each.cents is None else each.cents * len(proposal.participating)
        found.append(Ceiling(cents, each.rests_on))
    return tuple(found)


def _ceiling(name: str, months: int | None, proposal: Proposal, call: Call) -> Ceiling:
    """A value of the call, which holds for so many months of the project, or for all of it."""
    most = getattr(call, name) * CENTS
    if months is None:
        return Ceiling(most, name)
    lasts = proposal.months
    return Ceiling(None if lasts is None else most * lasts // months, name)
