"""What is asked of the programme, beside what the rules give."""

from collections.abc import Iterable

from msgspec.structs import astuple

from rules.call import Call
from rules.criterion import Answer, Criterion, criterion, met, not_applicable, not_met, unanswered
from rules.grant import Sum, ceilings, sum_of
from rules.grant.amount import CENTS, in_euros
from rules.proposal import Proposal
from rules.report import Weight
from rules.text import marked as _
from rules.vocabulary import Heading

REQUESTED = "grant/requested_eur"
MOST = ("most_grant_per_month", "most_grant")


@criterion("grant.ceiling", Weight.ELIGIBILITY, _("Largest grant"), rests_on=MOST)
def ceiling(proposal: Proposal, call: Call) -> Answer:
    """The grant is no larger than the call allows for the months that the project lasts."""
    asked = proposal.grant.requested_eur
    if asked is None:
        return not_applicable(_("No grant is asked for yet."))
    limits = ceilings(proposal, call)
    known = [(limit.cents, limit.rests_on) for limit in limits if limit.cents is not None]
    lowest, name = min(known)
    if asked * CENTS > lowest:
        return not_met(
            _("Grant asked for: %(asked)d EUR. At most: %(most)s EUR."),
            remedy=_("Ask for at most %(most)s EUR."),
            where=REQUESTED,
            rests_on=(name,),
            asked=asked,
            most=in_euros(lowest),
        )
    if len(known) < len(limits):
        return unanswered(
            _("Say how many months the project lasts: the largest grant depends on it."),
            where="duration_months",
        )
    return met(
        _("Grant asked for: %(asked)d EUR. At most: %(most)s EUR."),
        asked=asked,
        most=in_euros(lowest),
    )


@criterion("grant.sum", Weight.FUNDING, _("Sum of the headings"))
def adds_up(proposal: Proposal, call: Call) -> Answer:
    """The amounts asked under the headings add up to the grant that is asked for."""
    amounts = astuple(proposal.grant.headings)
    asked = proposal.grant.requested_eur
    if not any(amounts):
        return not_applicable(_("No amount is asked under a heading yet."))
    total = sum(amount or 0 for amount in amounts)
    if asked is None:
        return unanswered(
            _("State the grant that is asked for. The headings add up to %(total)d EUR."),
            where=REQUESTED,
            total=total,
        )
    if total == asked:
        return met(_("The headings add up to the grant: %(total)d EUR."), total=total)
    return not_met(
        _("The headings add up to %(total)d EUR. Grant asked for: %(asked)d EUR."),
        remedy=_("Make the headings add up to the grant."),
        where=("grant/headings", REQUESTED),
        total=total,
        asked=asked,
    )


def no_more_than_given(heading: Heading, rests_on: Iterable[str]) -> Criterion:
    """The criterion that a heading asks no more than the rules give."""

    @criterion(f"grant.{heading}", Weight.FUNDING, heading.label, rests_on)
    def asks(proposal: Proposal, call: Call) -> Answer:
        """What is asked under the heading is no more than the rules give."""
        asked = getattr(proposal.grant.headings, heading)
        if asked is None:
            return NOTHING_ASKED
        return _beside(asked * CENTS, sum_of(heading, proposal, call))

    return asks


def _beside(asked: int, given: Sum) -> Answer:
    """An amount in cents beside what the rules give for it."""
    gives = given.gives
    if asked <= gives.at_least:
        return met(ASKED_AND_GIVEN, asked=in_euros(asked), gives=in_euros(gives.at_least))
    if gives.at_most is None or asked <= gives.at_most:
        return unanswered(
            _("Asked: %(asked)s EUR. Fill in what it is for: so far the rules give %(gives)s EUR."),
            where=given.missing,
            asked=in_euros(asked),
            gives=in_euros(gives.at_least),
        )
    return not_met(
        ASKED_AND_GIVEN,
        remedy=_("Ask for no more than the rules give, or add what the amount is for."),
        where=f"grant/headings/{given.heading}",
        rests_on=given.decided_by,
        asked=in_euros(asked),
        gives=in_euros(gives.at_most),
    )


NOTHING_ASKED = not_applicable(_("Nothing is asked under this heading."))
ASKED_AND_GIVEN = _("Asked: %(asked)s EUR. The rules give: %(gives)s EUR.")

management = no_more_than_given(
    Heading.MANAGEMENT, ["management_coordinator", "management_partner", "most_management"]
)
meetings = no_more_than_given(Heading.MEETINGS, ["meeting_travel", "most_meetings"])
intellectual_outputs = no_more_than_given(
    Heading.INTELLECTUAL_OUTPUTS, ["staff_day", "staff_groups", "staff_groups_elsewhere"]
)
multiplier_events = no_more_than_given(
    Heading.MULTIPLIER_EVENTS, ["event_local", "event_foreign", "most_events"]
)
travel = no_more_than_given(Heading.TRAVEL, ["activity_travel"])
individual_support = no_more_than_given(
    Heading.INDIVIDUAL_SUPPORT, ["staff_support", "learner_support"]
)
linguistic_support = no_more_than_given(
    Heading.LINGUISTIC_SUPPORT, ["linguistic_support", "longest_short_term_days"]
)
exceptional_costs = no_more_than_given(
    Heading.EXCEPTIONAL_COSTS, ["exceptional_percent", "most_exceptional"]
)
special_needs = no_more_than_given(Heading.SPECIAL_NEEDS, ["special_needs_percent"])
