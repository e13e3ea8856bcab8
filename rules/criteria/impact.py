"""What remains when the project is over."""

from rules.call import Call
from rules.criterion import Answer, criterion, met, unanswered
from rules.proposal import Proposal, is_stated
from rules.report import Weight
from rules.text import marked as _


@criterion("impact.lasting", Weight.ADVICE, _("Lasting effects"))
def lasting(proposal: Proposal, call: Call) -> Answer:
    """The project has positive and lasting effects on participants and their organisations."""
    silent = [
        f"impact/{whom}"
        for whom in ("participants", "organisations")
        if not is_stated(getattr(proposal.impact, whom))
    ]
    if silent:
        return unanswered(
            _("Describe the lasting effects on participants and on their organisations."),
            where=silent,
        )
    return met(_("Lasting effects on participants and organisations are described."))
