"""How the command line prints what was checked and what is explained."""

from collections.abc import Iterator
from typing import Any

from rules.call import Call
from rules.criterion import Criterion
from rules.proposal import Proposal
from rules.report import Finding, Outcome, Report
from rules.text import translated

MARKS = {
    Outcome.MET: "+",
    Outcome.NOT_MET: "x",
    Outcome.OPEN: "?",
    Outcome.JUDGEMENT: "~",
    Outcome.NOT_APPLICABLE: "-",
}


def as_data(proposal: Proposal, report: Report, language: str) -> dict[str, Any]:
    """A report as the stable interface names its parts."""
    return {
        "proposal": proposal.title,
        "call": report.call,
        "rules_version": report.rules_version,
        "verdict": report.verdict.value,
        "findings": [finding_data(finding, language) for finding in report.findings],
    }


def finding_data(finding: Finding, language: str) -> dict[str, Any]:
    """A finding as the stable interface names its parts."""
    return {
        "code": finding.code,
        "weight": finding.weight.value,
        "outcome": finding.outcome.value,
        "message": finding.message_in(language),
        "remedy": finding.remedy_in(language),
        "where": finding.where,
        "sources": [
            {
                "document": source.document,
                "section": source.section,
                "says": source.says.get(language, source.says["en"]),
                "confidence": source.confidence,
            }
            for source in finding.sources
        ],
    }


def as_text(proposal: Proposal, report: Report, language: str) -> Iterator[str]:
    """A report as lines to read."""
    verdict = translated(report.verdict.label, language)
    yield f"{proposal.title or '-'} · {report.call} · {verdict}"
    for finding in report.findings:
        outcome = translated(finding.outcome.label, language)
        yield f"  {MARKS[finding.outcome]} {finding.code} · {outcome}"
        yield f"      {finding.message_in(language)}"
        if remedy := finding.remedy_in(language):
            yield f"      > {remedy}"
        if finding.where:
            yield f"      @ {', '.join(finding.where)}"


def explanation(criterion: Criterion, call: Call, language: str) -> Iterator[str]:
    """What a criterion asks in one call, on which values, and where that is written."""
    yield f"{criterion.code} · {call.id} · {translated(criterion.weight.label, language)}"
    yield f"  {translated(criterion.title, language)}"
    yield f"  {criterion.sentence}"
    for name in criterion.rests_on:
        value = call.values[name]
        shown = " ".join(value.value) if isinstance(value.value, list) else value.value
        yield f"  {name} = {shown} [{value.confidence}, {value.document}]"
    for source in call.sources[criterion.code]:
        says = source.says.get(language, source.says["en"])
        yield f"  {source.document}, {source.section}: {says} [{source.confidence}]"
