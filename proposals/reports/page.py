"""What stands on the report's pages, gathered from a stored pre-check."""

from collections import defaultdict
from datetime import UTC
from itertools import count

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from proposals import terms
from proposals.precheck import Outcome, Weight, found, margin

from . import seal
from .answers import printed
from .grant import headings
from .partnership import members, picture
from .timeline import timeline
from .wording import day, euros, stated_day

#: What must be done first: the first row that a finding stands in comes first.
URGENCY = (
    (Weight.ELIGIBILITY, Outcome.NOT_MET),
    (Weight.ELIGIBILITY, Outcome.OPEN),
    (Weight.FUNDING, Outcome.NOT_MET),
    (Weight.FUNDING, Outcome.OPEN),
    (Weight.ELIGIBILITY, Outcome.JUDGEMENT),
    (Weight.FUNDING, Outcome.JUDGEMENT),
    (Weight.ADVICE, Outcome.NOT_MET),
    (Weight.ADVICE, Outcome.OPEN),
    (Weight.ADVICE, Outcome.JUDGEMENT),
)
MOST_URGENT = 3
WEIGHTS = list(Weight)


def page(precheck):
    """The context of the report's template, in the reader's language."""
    report = found(precheck.report)
    waiting = sorted(filter(needs_something, report.findings), key=urgency)
    spare = margin(precheck.document)
    return {
        "precheck": precheck,
        "report": report,
        "made": day(precheck.made),
        "created": f"{precheck.made.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "key_facts": key_facts(precheck.document),
        "margin": spare.message_in(get_language()),
        "urgent": waiting[:MOST_URGENT],
        "findings": by_outcome(report),
        "places": places(report),
        "judgements": judgements(precheck, report),
        "members": members(precheck.document, spare),
        "picture": picture(precheck.document),
        "timeline": timeline(precheck.document),
        "headings": headings(precheck.document),
        "answers": [each for each in printed(precheck.document) if each[1]],
        "address": seal.address(precheck.number),
        "qr": seal.picture(precheck.number),
    }


def by_outcome(report):
    """The outcomes that there are, the gravest first: how many findings, and those, told once."""
    groups = ((o, [f for f in report.findings if f.outcome is o]) for o in terms.GRAVEST_FIRST)
    return [(outcome, len(group), told_once(group)) for outcome, group in groups if group]


def told_once(findings):
    """The findings, those that say the same together, the gravest first."""
    alike = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: WEIGHTS.index(finding.weight)):
        said = finding.message_in("en"), finding.remedy_in("en")
        alike[finding.weight, *said].append(finding)
    return list(alike.values())


def needs_something(finding):
    """Whether somebody has to do something about it."""
    return (finding.weight, finding.outcome) in URGENCY


def urgency(finding):
    """Where a finding stands in the order of what must be done."""
    return URGENCY.index((finding.weight, finding.outcome))


def key_facts(document):
    """What a reader wants to know first, in pairs: labels, and words or None."""
    organisations = document.get("organisations", [])
    leads = [o.get("name") for o in organisations if o.get("role") == "coordinator"]
    countries = {terms.iso(o["country"]) for o in organisations if o.get("country")}
    months = document.get("duration_months")
    requested = document.get("grant", {}).get("requested_eur")
    start = document.get("start")
    facts = [
        (_("Acronym"), document.get("acronym")),
        (_("National agency"), document.get("agency")),
        (_("Coordinator"), ", ".join(name for name in leads if name)),
        (_("Grant requested"), euros(requested) if requested is not None else None),
        (_("Organisations"), str(len(organisations)) if organisations else None),
        (_("Countries"), str(len(countries)) if countries else None),
        (_("First day"), stated_day(start) if start else None),
        (_("Duration in months"), str(months) if months is not None else None),
    ]
    return list(zip(facts[::2], facts[1::2], strict=True))


def places(report):
    """Where the criteria are written: the sections of each document with their numbers."""
    sections = defaultdict(dict)
    for source in (source for finding in report.findings for source in finding.sources):
        sections[source.document][source.section] = None
    numbers = count(1)
    return {document: {s: next(numbers) for s in its} for document, its in sections.items()}


def judgements(precheck, report):
    """What officers decided or see otherwise: criterion, whether accepted, reason and name."""
    decided = [
        (finding.code, finding.outcome is Outcome.MET, finding.facts)
        for finding in report.findings
        if "reason" in finding.facts
    ]
    views = getattr(precheck, "views", None) or []
    return [
        (terms.title(code), accepted, said["reason"], signature(said))
        for code, accepted, said in [
            *decided,
            *((view["code"], view["accepted"], view) for view in views),
        ]
    ]


def signature(said):
    """Who judged: the officer, where a name was given, and the agency."""
    return ", ".join(said[part] for part in ("officer", "name") if part in said)
