"""The judgements on a case: which of them count for what was submitted, and which are stale."""

from dataclasses import dataclass

from . import precheck, subjects
from .models import Judgement
from .precheck import Outcome, found

#: What the facts have decided: an officer may see it otherwise, but it stands.
FACTUAL = {Outcome.MET, Outcome.NOT_MET}


@dataclass(frozen=True)
class Standing:
    """The newest judgement on a finding, and whether the judged answers have changed since."""

    judgement: Judgement
    is_stale: bool


def standing(case, submitted):
    """Criterion code -> the judgement that stands on its finding in what was submitted."""
    report = found(submitted.report)
    newest = {(j.code, j.is_view): j for j in case.judgements.select_related("author")}
    stand = {}
    for finding in report.findings:
        judgement = newest.get((finding.code, finding.outcome in FACTUAL))
        if judgement:
            now = digest(finding.code, submitted.document, report)
            stand[finding.code] = Standing(judgement, judgement.digest != now)
    return stand


def waiting(case, submitted):
    """The codes of the criteria that still wait for an officer."""
    if submitted is None:
        return []
    stand = standing(case, submitted)
    return [
        finding.code
        for finding in found(submitted.report).findings
        if finding.outcome is Outcome.JUDGEMENT
        and (finding.code not in stand or stand[finding.code].is_stale)
    ]


def can_be_judged(finding):
    """Whether an officer has a word on it: to decide it, or to see it otherwise."""
    return finding.outcome is Outcome.JUDGEMENT or finding.outcome in FACTUAL


def digest(code, document, report):
    """What tells the answers that were judged from any others."""
    return subjects.digest(f"criterion:{code}", document, report)


def concluding(case, submitted):
    """The report with what was judged in it, and the differing views beside it."""
    fresh = [s.judgement for s in standing(case, submitted).values() if not s.is_stale]
    decided = [judgement for judgement in fresh if not judgement.is_view]
    views = [
        {
            "code": view.code,
            "accepted": view.accepted,
            "reason": view.reason,
            **signed(view, case.agency),
        }
        for view in fresh
        if view.is_view
    ]
    signatures = {judgement.code: signed(judgement, case.agency) for judgement in decided}
    return precheck.judged(found(submitted.report), decided, signatures), views


def signed(judgement, agency):
    """Who judged, for the report: the agency and, where the officer has given a name, that too.

    It is written down once and stays, whatever becomes of the officer: it is part of the decision.
    """
    officer = judgement.author.name if judgement.author else ""
    return {"name": agency.name, **({"officer": officer} if officer else {})}
