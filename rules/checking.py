"""Holding a proposal against the criteria of a call."""

import logging
from collections.abc import Iterable
from datetime import datetime

from rules.call import Call
from rules.criterion import Criterion, Judgement
from rules.proposal import Proposal
from rules.report import Finding, Outcome, Report
from rules.text import marked as _

#: Changes whenever the same proposal could come out otherwise, or be told so in other words.
RULES_VERSION = "2.0"

log = logging.getLogger(__name__)


def check(
    proposal: Proposal,
    call: Call,
    judgements: Iterable[Judgement] = (),
    moment: datetime | None = None,
) -> Report:
    """Hold a proposal against every criterion that its call has.

    The moment, an instant with its zone, is when it is or would be handed in; without one, the
    deadline decides nothing.
    """
    judged = {judgement.code: judgement for judgement in judgements}
    findings = []
    for criterion in call.criteria:
        try:
            judgement = judged.get(criterion.code) if judged else None
            finding = criterion.find(proposal, call, judgement, moment)
        except Exception:
            log.exception("The criterion %s could not be checked.", criterion.code)
            finding = _unchecked(criterion, call)
        findings.append(finding)
    return Report(call.id, RULES_VERSION, tuple(findings))


def _unchecked(criterion: Criterion, call: Call) -> Finding:
    """Our own fault must never look like an answer: a person has to look."""
    return Finding(
        criterion.code,
        criterion.weight,
        Outcome.JUDGEMENT,
        _("This criterion could not be checked. The fault is ours, not yours."),
        _("Read the rule yourself, and tell the national agency that this was not checked."),
        sources=call.sources[criterion.code],
    )
