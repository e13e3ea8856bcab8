"""What stands beside the writing: how each section and each field does, and what just changed."""

from dataclasses import dataclass
from functools import cache

from proposals.precheck import Outcome, prechecked, remembered

from .fields import faults
from .sections import SECTIONS, field_at, has_field, id_of, section_of, sections_of

#: Which mark a section gets: the first of these outcomes among the criteria it answers.
GRAVEST = (Outcome.NOT_MET, Outcome.OPEN, Outcome.JUDGEMENT, Outcome.MET)
#: What a field says of itself while it is written. What nobody has answered is no reproach.
SAID_AT_A_FIELD = (Outcome.NOT_MET, Outcome.JUDGEMENT)


def steps(report, document):
    """The slug of each section of a draft, with the mark of its progress; None where no criterion is about it."""
    outcomes = {section.slug: set() for section in SECTIONS}
    for finding in report.findings:
        for slug in homes(report.call, finding):
            outcomes[slug].add(finding.outcome)
    return [
        (section.slug, next((mark for mark in GRAVEST if mark in outcomes[section.slug]), None))
        for section in sections_of(document)
    ]


def frame(proposal):
    """What every page of a draft shows around its own: the sections, each with its mark."""
    report = remembered(proposal.document)
    return {
        "proposal": proposal,
        "report": report,
        "steps": steps(report, proposal.document),
    }


def beside(section, report):
    """The findings on what is written in a section, and all others."""
    here = [f for f in report.findings if section.slug in homes(report.call, f)]
    return {"here": here, "elsewhere": [f for f in report.findings if f not in here]}


def homes(call, finding):
    """The sections in which a criterion is answered: where it points, or would if unanswered."""
    paths = finding.where or _asked(call).get(finding.code, ())
    return {section_of(path).slug for path in paths}


@cache
def _asked(call):
    """Where each criterion of a call asks a draft in which nothing is answered yet."""
    return {finding.code: finding.where for finding in prechecked({"call": call}).findings}


def notes(report):
    """What each field of a draft has to be told, by its path."""
    told = {}
    for finding in report.findings:
        if finding.outcome in SAID_AT_A_FIELD:
            for path in finding.where:
                told.setdefault(path, []).append(finding)
    return told


@dataclass(frozen=True)
class Told:
    """What is said beside a field: why it can not be read, and what was found of it."""

    id: str
    errors: list
    findings: tuple


def told(section, paths, notes, unread):
    """What is said beside those fields of a section that are at some paths."""
    return [
        Told(id_of(path), faults(field_at(path), unread.get(path, "")), notes.get(path, ()))
        for path in sorted(paths)
        if section_of(path) is section and has_field(path)
    ]


def changes(before, after):
    """The findings of a report that have come out otherwise than before."""
    old = {finding.code: finding for finding in before.findings}
    return [
        finding
        for finding in after.findings
        if finding.code not in old or _said(finding) != _said(old[finding.code])
    ]


def _said(finding):
    return finding.outcome, finding.message, finding.facts


def unasked(document):
    """What a draft answers although its call does not ask it: kept, and named here."""
    return [
        name for section in SECTIONS for part in section.parts for name in part.unasked(document)
    ]
