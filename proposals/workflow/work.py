"""What a step does beside leading to another state."""

from django.utils import timezone

from proposals.filing import file
from proposals.judging import concluding
from proposals.precheck import store_judged
from proposals.submission import agency_of, close_requests
from proposals.versions import mark


def _submit(proposal, case, step):
    """What lies at the agency from now on is the draft as it stands."""
    _address(proposal, case)
    case.previous = _last_submitted(case)
    case.submitted = timezone.now()
    case.answered = case.late_asked = None
    case.save()
    proposal.submission = mark(proposal, step.by, is_submitted=True).precheck
    close_requests(case, proposal.submission)
    file(case, proposal.submission)


def _address(proposal, case):
    """Have a case lie at the agency that the draft names."""
    case.agency = agency_of(proposal)
    if case.officer and case.officer.agency_id != case.agency_id:
        case.officer = None


def _ask_late(proposal, case, step):
    """What the agency learns of a late draft is its title and its call."""
    _address(proposal, case)
    case.title, case.call = str(proposal), proposal.call
    case.late_asked, case.late_until = timezone.now(), None
    case.save()


def _answer_late(proposal, case, step):
    case.late_asked, case.late_until = None, step.until


def _last_submitted(case):
    step = case.pk and case.steps.filter(name__in=("submit", "resubmit")).last()
    return step.precheck if step else None


def _withdraw(proposal, case, step):
    proposal.submission = None
    case.answered = None


def _begin(proposal, case, step):
    case.officer = case.officer or step.by


def _answer(proposal, case, step):
    case.answered = timezone.now()


def _conclude(proposal, case, step):
    """The report from now on has what the officers judged."""
    report, views = concluding(case, proposal.submission)
    proposal.submission = store_judged(proposal.submission, step.by, report, views)
    case.answered = timezone.now()
    file(case, proposal.submission)


def _reopen(proposal, case, step):
    """What was judged can be judged anew."""
    proposal.submission = _last_submitted(case)
    case.answered = None
    file(case, proposal.submission)


def _nothing(proposal, case, step):
    pass


#: What a step does beside leading to another state.
WORK = {
    "submit": _submit,
    "ask_late": _ask_late,
    "allow_late": _answer_late,
    "refuse_late": _answer_late,
    "withdraw": _withdraw,
    "begin": _begin,
    "return": _answer,
    "recall": _nothing,
    "resubmit": _submit,
    "conclude": _conclude,
    "propose": _nothing,
    "confirm": _conclude,
    "decline": _nothing,
    "reopen": _reopen,
}
