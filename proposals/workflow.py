"""The way of a draft: which role may take which step from which state, and where it leads.

A draft that is late stays a draft. Its writers may ask the agency to take it all the same, and say
why; an officer allows that one draft until a moment, or refuses, and says why. What was returned
is never late, so that an officer who returns a draft after the deadline has nothing to extend.
"""

from dataclasses import dataclass

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from . import mails
from .filing import file, recount
from .judging import concluding, waiting
from .models import Case, Proposal, Resolution, State, Step
from .precheck import Verdict, store_judged
from .submission import (
    agency_of,
    close_requests,
    is_late,
    refusal_of_plea,
    refusal_of_submission,
)
from .versions import mark


class Role(models.TextChoices):
    """In what part somebody takes a step."""

    APPLICANT = "applicant", _("Applicant")
    OFFICER = "officer", _("Officer")


APPLICANT, OFFICER = Role.APPLICANT, Role.OFFICER


@dataclass(frozen=True)
class Rule:
    """Who may take a step, from where to where, and who is told of it."""

    role: Role
    before: State
    after: State
    label: str
    done: str
    tells: tuple = ()


#: The whole way, one row a step. Whatever is not here can not be done.
RULES = {
    "submit": Rule(
        APPLICANT, State.DRAFT, State.SUBMITTED, _("Submit"), _("Submitted"), (APPLICANT, OFFICER)
    ),
    "ask_late": Rule(
        APPLICANT,
        State.DRAFT,
        State.DRAFT,
        _("Ask the agency to take it late"),
        _("Asked to submit late"),
        (OFFICER,),
    ),
    "allow_late": Rule(
        OFFICER,
        State.DRAFT,
        State.DRAFT,
        _("Allow to submit late"),
        _("Allowed to submit late"),
        (APPLICANT,),
    ),
    "refuse_late": Rule(
        OFFICER,
        State.DRAFT,
        State.DRAFT,
        _("Refuse to take it late"),
        _("Refused to be taken late"),
        (APPLICANT,),
    ),
    "withdraw": Rule(
        APPLICANT, State.SUBMITTED, State.DRAFT, _("Withdraw"), _("Withdrawn"), (APPLICANT, OFFICER)
    ),
    "begin": Rule(
        OFFICER,
        State.SUBMITTED,
        State.IN_REVIEW,
        _("Begin the review"),
        _("Review begun"),
        (APPLICANT,),
    ),
    "return": Rule(
        OFFICER,
        State.IN_REVIEW,
        State.RETURNED,
        _("Return with requests"),
        _("Returned with requests"),
        (APPLICANT,),
    ),
    "recall": Rule(
        OFFICER,
        State.RETURNED,
        State.IN_REVIEW,
        _("Take back into review"),
        _("Taken back into review"),
        (APPLICANT,),
    ),
    "resubmit": Rule(
        APPLICANT,
        State.RETURNED,
        State.SUBMITTED,
        _("Resubmit"),
        _("Resubmitted"),
        (APPLICANT, OFFICER),
    ),
    "conclude": Rule(
        OFFICER,
        State.IN_REVIEW,
        State.PRECHECKED,
        _("Conclude as pre-checked"),
        _("Concluded as pre-checked"),
        (APPLICANT,),
    ),
    "propose": Rule(
        OFFICER,
        State.IN_REVIEW,
        State.TO_CONFIRM,
        _("Propose a negative outcome"),
        _("Negative outcome proposed"),
        (OFFICER,),
    ),
    "confirm": Rule(
        OFFICER,
        State.TO_CONFIRM,
        State.PRECHECKED,
        _("Confirm the negative outcome"),
        _("Negative outcome confirmed"),
        (APPLICANT,),
    ),
    "decline": Rule(
        OFFICER,
        State.TO_CONFIRM,
        State.IN_REVIEW,
        _("Decline, and review further"),
        _("Negative outcome declined"),
        (OFFICER,),
    ),
    "reopen": Rule(
        OFFICER,
        State.PRECHECKED,
        State.IN_REVIEW,
        _("Reopen the review"),
        _("Review reopened"),
        (APPLICANT,),
    ),
}


class RefusedError(Exception):
    """A step that can not be taken; says why, in the reader's language."""


class OutdatedError(RefusedError):
    """Somebody else has changed the case since it was read."""


@transaction.atomic
def take(name, proposal, user, *, note="", until=None, seen=None, site=None):
    """Take a step: record it, and with the address of a site tell those concerned by mail.

    `until` is when a permission ends, `seen` the version of the case that the user had read. Raises
    RefusedError where the step is not to be taken, OutdatedError where the case has changed since.
    """
    # The draft before its case, here and wherever both are locked.
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    case = locked(proposal)
    if seen is not None and case and case.version != seen:
        raise OutdatedError(_("Somebody else has changed this in the meantime."))
    reason = refusal(name, proposal, case, user)
    if reason:
        raise RefusedError(reason)
    case = case or Case(proposal=proposal)
    before, case.state = case.state, RULES[name].after
    case.version += 1
    step = Step(name=name, before=before, after=case.state, by=user, note=note, until=until)
    WORK[name](proposal, case, step)
    recount(case, proposal.submission)
    case.save()
    proposal.save(update_fields=["submission"])
    step.case, step.precheck = case, proposal.submission
    step.save()
    if site:
        transaction.on_commit(lambda: mails.tell(step, RULES[name].tells, site))
    return step


def locked(proposal):
    """The case of a proposal, held until the transaction ends; None where there is none yet."""
    cases = Case.objects.select_for_update(of=("self",)).select_related("agency", "officer")
    return cases.filter(proposal=proposal).first()


def offered(proposal, case, user):
    """The steps that a user can choose among, each with why it can not be taken just now."""
    state = case.state if case else State.DRAFT
    parts = roles(proposal, case, user)
    return {
        name: objection(name, proposal, case, user)
        for name, rule in RULES.items()
        if rule.before == state and rule.role in parts and is_fitting(name, proposal, case)
    }


def is_allowed(name, proposal, case, user):
    """Whether the table lets this user take the step from where the case is."""
    state = case.state if case else State.DRAFT
    return RULES[name].before == state and RULES[name].role in roles(proposal, case, user)


def roles(proposal, case, user):
    """In what part a user meets a proposal: who has a part in a draft never reviews it."""
    drafts = Proposal.objects.visible_to(user).with_rights_of(user).filter(pk=proposal.pk)
    own = drafts.values_list("is_writable", flat=True).first() if user.is_authenticated else None
    if own is not None:
        return {APPLICANT} if own else set()
    at_its_agency = case and user.is_authenticated and user.agency_id == case.agency_id
    return {OFFICER} if at_its_agency else set()


def is_fitting(name, proposal, case):
    """Whether a step makes sense here: only a late draft asks to be taken late, and of the two
    ways to conclude an agency has one.
    """
    if name == "ask_late":
        return is_late(proposal, case)
    if name not in ("conclude", "propose"):
        return True
    return (name == "propose") == needs_second_officer(proposal, case)


def needs_second_officer(proposal, case):
    """Whether the outcome is negative at an agency that has four eyes look at those."""
    report, _views = concluding(case, proposal.submission)
    return case.agency.has_four_eyes and report.verdict is Verdict.NOT_ELIGIBLE


def refusal(name, proposal, case, user):
    """Why a step can not be taken; None where it can."""
    if name not in RULES or not is_allowed(name, proposal, case, user):
        return _("This step is not possible now.")
    return objection(name, proposal, case, user)


def objection(name, proposal, case, user):
    """What still stands in the way of a step that the table allows; None where nothing does."""
    if name in ("submit", "resubmit"):
        return refusal_of_submission(proposal, case)
    if name == "ask_late":
        return refusal_of_plea(proposal, case)
    if name in ("allow_late", "refuse_late") and not case.late_asked:
        return _("Nobody waits for an answer to this.")
    if name == "return" and not _open_requests(case):
        return _("Write at least one request first: what is the applicant to change?")
    if name in ("conclude", "propose", "confirm"):
        return _refusal_to_conclude(name, proposal, case, user)
    return None


def _refusal_to_conclude(name, proposal, case, user):
    if _open_requests(case):
        return _("A request is still open. Withdraw it, or return the draft with it.")
    if waiting(case, proposal.submission):
        return _("A criterion still waits for your judgement.")
    if not is_fitting(name, proposal, case):
        return _("A negative outcome needs a second officer.")
    if name == "confirm" and case.steps.filter(name="propose").last().by_id == user.pk:
        return _("Another officer has to confirm what you proposed.")
    return None


def _open_requests(case):
    return case.requests.filter(resolution=Resolution.OPEN).exists()


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
