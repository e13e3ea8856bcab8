"""How the command line prints what was checked and what is explained."""

from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec
from msgspec import Raw, Struct

from rules.call import load_call
from rules.proposal import Proposal
from rules.report import Finding, Outcome, Report, Verdict, Weight
from rules.text import translated

MARKS = {
    Outcome.MET: "+",
    Outcome.NOT_MET: "x",
    Outcome.OPEN: "?",
    Outcome.JUDGEMENT: "~",
    Outcome.NOT_APPLICABLE: "-",
}


class FindingLine(Struct, frozen=True):
    """A finding as the stable interface names its parts."""

    code: str
    weight: Weight
    outcome: Outcome
    message: str
    remedy: str
    where: tuple[str, ...]
    sources: Raw


class ReportLine(Struct, frozen=True):
    """A report as the stable interface names its parts."""

    proposal: str | None
    call: str
    rules_version: str
    verdict: Verdict
    findings: list[Raw]


def as_json_line(proposal: Proposal, report: Report, language: str) -> bytes:
    """A report as a line of JSON."""
    return _encoder.encode_lines([_report(proposal, report, language)])


def as_indented_json(proposal: Proposal, report: Report, language: str) -> bytes:
    """A report as JSON for people, indented as a row of a list is."""
    laid_out = msgspec.json.format(as_json(proposal, report, language), indent=2)
    return b"  " + laid_out.replace(b"\n", b"\n  ")


def as_json(proposal: Proposal, report: Report, language: str) -> bytes:
    """A report as JSON."""
    return _encoder.encode(_report(proposal, report, language))


def _report(proposal: Proposal, report: Report, language: str) -> ReportLine:
    call = report.call
    findings = _findings(report.findings, call, language)
    return ReportLine(proposal.title, call, report.rules_version, report.verdict, findings)


def _findings(findings: tuple[Finding, ...], call: str, language: str) -> list[Raw]:
    """Findings as JSON. Thousands of reports say the same, and each thing is encoded once."""
    encoded = []
    encoded_before = _encoded(call, language)
    for each in findings:
        facts = each.facts
        said = (
            each.code,
            each.outcome,
            each.message,
            each.remedy,
            each.where,
            each.confirm_in,
            tuple(facts.values()) if facts else (),
        )
        line = encoded_before.get(said)
        if line is None:
            if len(encoded_before) >= MOST_SAID:
                encoded_before.clear()
            line = encoded_before[said] = Raw(_encoder.encode(_line(each, call, language)))
        encoded.append(line)
    return encoded


def _line(finding: Finding, call: str, language: str) -> FindingLine:
    return FindingLine(
        finding.code,
        finding.weight,
        finding.outcome,
        finding.message_in(language),
        finding.remedy_in(language),
        finding.where,
        _sources(finding.code, call, language),
    )


_encoder = msgspec.json.Encoder()
#: Names make every finding on a coordinator new: what was said is forgotten in time.
MOST_SAID = 2_000


@lru_cache(maxsize=8)
def _encoded(call: str, language: str) -> dict[tuple[object, ...], Raw]:
    """What was said in reports on one call, in one language."""
    return {}


@cache
def _sources(code: str, call: str, language: str) -> Raw:
    """The sources of a criterion of a call, encoded once: every report quotes them."""
    sources = [
        {
            "document": source.document,
            "section": source.section,
            "says": source.says.get(language, source.says["en"]),
            "confidence": source.confidence,
        }
        for source in load_call(call).sources[code]
    ]
    return Raw(_encoder.encode(sources))


def as_text(proposal: Proposal, report: Report, language: str) -> bytes:
    """A report as lines to read."""
    return "".join(f"{line}\n" for line in _lines(proposal, report, language)).encode()


def _lines(proposal: Proposal, report: Report, language: str) -> Iterator[str]:
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
