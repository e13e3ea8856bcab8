"""What a comment, a request or a judgement is about: a section, a field or a criterion.

Written as section:SLUG, field:PATH or criterion:CODE.
"""

import hashlib
import json

from django.urls import reverse

from . import terms
from .drafting.sections import BY_SLUG, name_of, part_of, section_of, url_of
from .precheck import found

#: Where the answers stand that the criteria of a group are about.
HOMES = {
    "partnership": "partnership",
    "organisation": "partnership",
    "duration": "project",
    "submission": "annexes",
    "grant": "budget",
    "lump_sum": "budget",
    "work": "description",
    "results": "results",
    "dissemination": "dissemination",
    "impact": "dissemination",
}


def is_subject(subject, report):
    """Whether there is such a section, field or criterion."""
    kind, _colon, key = subject.partition(":")
    if kind == "section":
        return key in BY_SLUG
    if kind == "field":
        return is_field(key)
    return kind == "criterion" and report.finding(key) is not None


def is_field(path):
    """Whether a path leads to a field of the forms."""
    try:
        return part_of(path) is not None and bool(name_of(path))
    except (KeyError, ValueError):
        return False


def name(subject):
    """What a subject is called, in the reader's language."""
    kind, _colon, key = subject.partition(":")
    if kind == "section":
        return str(BY_SLUG[key].title) if key in BY_SLUG else key
    if kind == "field":
        return str(name_of(key)) if is_field(key) else key
    return terms.title(key)


def section(subject, report):
    """The section of the draft that a subject belongs to."""
    kind, _colon, key = subject.partition(":")
    if kind == "section":
        return BY_SLUG[key]
    return section_of(key) if kind == "field" else section_of_criterion(key, report)


def section_of_criterion(code, report):
    """The section that answers a criterion: that of the first field it names."""
    finding = report.finding(code)
    if finding and finding.where:
        return section_of(finding.where[0])
    return BY_SLUG[HOMES.get(code.partition(".")[0], "project")]


def digest(subject, document, report):
    """What tells the answers behind a subject from any others."""
    content = json.dumps(_answers(subject, document, report), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _answers(subject, document, report):
    kind, _colon, key = subject.partition(":")
    if kind == "field":
        return [_answer(document, key)]
    finding = report.finding(key) if kind == "criterion" else None
    if finding and finding.where:
        # In whatever order the rows stand: moving an organisation changes no answer.
        return sorted((_answer(document, path) for path in finding.where), key=json.dumps)
    home = section(subject, report)
    return {key: value for key, value in document.items() if home.answers_for(key)}


def _answer(document, path):
    """What stands at a path, with the row's own name and country to know the row by."""
    steps = path.split("/")
    value, row = document, {}
    for step in steps:
        if isinstance(value, list):
            value = value[int(step)] if int(step) < len(value) else {}
            row = value
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return [steps[-1], row.get("name") or row.get("title"), row.get("country"), value]


def url(proposal, subject):
    """Where in the draft the applicant changes what a subject is about."""
    kind, _colon, key = subject.partition(":")
    if kind == "field":
        return url_of(proposal.pk, key)
    report = found(proposal.submission.report)
    finding = report.finding(key) if kind == "criterion" else None
    if finding and finding.where:
        return url_of(proposal.pk, finding.where[0])
    return reverse("drafting:section", args=[proposal.pk, section(subject, report).slug])
