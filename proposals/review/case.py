"""One case: what the applicant wrote beside what the rules found, and what is said of it."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.shortcuts import render

from accounts.models import User
from audit.models import record
from proposals import deadlines, judging, subjects, workflow
from proposals.models import Audience
from proposals.precheck import Outcome, found

from .access import case_for, officers_only
from .forms import SayForm
from .written import written

#: What an officer looks at first, the gravest before the others.
UNSETTLED = (Outcome.NOT_MET, Outcome.JUDGEMENT, Outcome.OPEN)


@dataclass
class Thread:
    """The comments of one audience on one subject."""

    audience: Audience
    comments: list = field(default_factory=list)


@dataclass(frozen=True)
class Side:
    """A section: what is written in it, and what the rules found there."""

    section: object
    groups: list
    findings: list

    @property
    def subject(self):
        """As what the whole section is spoken of."""
        return f"section:{self.section.slug}"

    @property
    def is_changed(self):
        """Whether anything in it changed since the last submission."""
        return any(group.is_changed for group in self.groups)


@officers_only
def case(request, pk):
    """Work on a case. Reading it is written down, and changes nothing else."""
    case = case_for(request, pk)
    record(request.user, "desk.looked", case.proposal)
    submitted = case.proposal.submission
    report = found(submitted.report)
    context = {
        "case": case,
        "proposal": case.proposal,
        "precheck": submitted,
        "report": report,
        "sides": sides(case, submitted, report),
        "threads": threads(case),
        "first": [f for mark in UNSETTLED for f in report.findings if f.outcome is mark],
        "standing": judging.standing(case, submitted),
        "requests": case.requests.select_related("author"),
        "steps": case.steps.select_related("by"),
        "offered": offered(case, request.user),
        "colleagues": User.objects.filter(agency=case.agency_id, is_active=True),
        "closes": deadlines.closes(case.call, case.agency),
        "say": SayForm(case=case),
    }
    return render(request, "review/case.html", context)


def offered(case, user):
    """The steps that the officer can choose among, as buttons: name, label, why not."""
    steps = workflow.offered(case.proposal, case, user)
    return [(name, workflow.RULES[name].label, reason) for name, reason in steps.items()]


def sides(case, submitted, report):
    """Every section with its findings beside it."""
    previous = case.previous.document if case.previous else None
    by_section = defaultdict(list)
    for finding in report.findings:
        by_section[subjects.section_of_criterion(finding.code, report)].append(finding)
    groups = written(submitted.document, previous)
    return [Side(section, groups[section], by_section[section]) for section in groups]


def threads(case):
    """Subject -> its threads, the internal one first."""
    spoken = defaultdict(dict)
    for comment in case.comments.select_related("author"):
        audience = Audience(comment.audience)
        thread = spoken[comment.subject].setdefault(audience, Thread(audience))
        thread.comments.append(comment)
    return {
        subject: [by_audience[a] for a in Audience if a in by_audience]
        for subject, by_audience in spoken.items()
    }
