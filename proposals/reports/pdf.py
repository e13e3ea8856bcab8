"""The report of a stored pre-check: the same pre-check gives the same bytes."""

from datetime import UTC

import msgspec
from django.template.loader import get_template
from django.utils import translation

from proposals.precheck import as_document, found

from .page import page
from .press import Work, press
from .signature import signed


def rendered(precheck, language):
    """The report in one language, as a signed PDF. Raises PrintingError."""
    return signed(press.pdf(work(precheck, language)))


def work(precheck, language):
    """What is to be printed: the page, and what lies inside the file to be read back."""
    with translation.override(language):
        html = get_template("report/report.html").render(page(precheck))
    files = {
        "proposal.json": as_document(precheck.document),
        "findings.json": findings(precheck, language),
    }
    return Work(html, files, precheck.made.astimezone(UTC))


def findings(precheck, language):
    """The findings as JSON for machines, worded in one language as the report words them."""
    report = found(precheck.report)
    content = {
        "number": precheck.number,
        "digest": precheck.digest,
        "made": precheck.made.astimezone(UTC).isoformat(),
        "call": report.call,
        "rules_version": report.rules_version,
        "verdict": report.verdict,
        "findings": [
            {
                "code": finding.code,
                "weight": finding.weight,
                "outcome": finding.outcome,
                "message": finding.message_in(language),
                "remedy": finding.remedy_in(language),
                "where": finding.where,
                "facts": finding.facts,
                "sources": finding.sources,
            }
            for finding in report.findings
        ],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
