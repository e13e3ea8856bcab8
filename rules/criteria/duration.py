"""How long a project may last."""

from rules.calendar import Duration
from rules.call import Call
from rules.criterion import Answer, criterion, met, not_met, unanswered
from rules.proposal import Proposal
from rules.report import Weight
from rules.text import marked as _


@criterion(
    "duration.months",
    Weight.ELIGIBILITY,
    _("Duration"),
    rests_on=["shortest_months", "longest_months"],
)
def months(proposal: Proposal, call: Call) -> Answer:
    """The project lasts no less and no longer than the call allows."""
    stated, dated = proposal.duration_months, proposal.dated_duration
    if stated is not None and dated is not None and dated != Duration(stated, 0):
        return unanswered(
            _(
                "Stated duration in months: %(stated)d. From the first day to the last: "
                "months %(months)d, days %(days)d. Make them agree."
            ),
            where=("duration_months", "end"),
            stated=stated,
            months=dated.months,
            days=dated.days,
        )
    length = Duration(stated, 0) if stated is not None else dated
    if length is None:
        return unanswered(
            _("Say how many months the project lasts. Allowed: %(shortest)d to %(longest)d."),
            where="duration_months",
            shortest=call.shortest_months,
            longest=call.longest_months,
        )
    if (call.shortest_months, 0) <= length <= (call.longest_months, 0):
        return met(
            _("Duration in months: %(months)d. Allowed: %(shortest)d to %(longest)d."),
            months=length.months,
            shortest=call.shortest_months,
            longest=call.longest_months,
        )
    return not_met(
        _("Duration in months: %(months)d. Allowed: %(shortest)d to %(longest)d.")
        if not length.days
        else _(
            "Duration: months %(months)d, days %(days)d. "
            "Allowed in months: %(shortest)d to %(longest)d."
        ),
        remedy=_("Choose a duration of %(shortest)d to %(longest)d months."),
        where="duration_months" if stated is not None else ("start", "end"),
        rests_on=("shortest_months",)
        if length < (call.shortest_months, 0)
        else ("longest_months",),
        months=length.months,
        days=length.days,
        shortest=call.shortest_months,
        longest=call.longest_months,
    )


@criterion(
    "duration.start",
    Weight.ELIGIBILITY,
    _("Start"),
    rests_on=["earliest_start", "latest_start"],
)
def start(proposal: Proposal, call: Call) -> Answer:
    """The project starts on a day that the call allows."""
    bounds = {"earliest": f"{call.earliest_start}", "latest": f"{call.latest_start}"}
    if proposal.start is None:
        return unanswered(
            _("Say on which day the project starts. Allowed: %(earliest)s to %(latest)s."),
            where="start",
            **bounds,
        )
    message = _("The project starts on %(start)s. Allowed: %(earliest)s to %(latest)s.")
    if call.earliest_start <= proposal.start <= call.latest_start:
        return met(message, start=f"{proposal.start}", **bounds)
    early = proposal.start < call.earliest_start
    return not_met(
        message,
        remedy=_("Choose a first day from %(earliest)s to %(latest)s."),
        where="start",
        rests_on=("earliest_start",) if early else ("latest_start",),
        start=f"{proposal.start}",
        **bounds,
    )
