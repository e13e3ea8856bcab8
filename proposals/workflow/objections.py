"""Who may take a step just now, and what still stands in the way of it."""

from django.utils.translation import gettext_lazy as _

from proposals.judging import concluding, waiting
from proposals.models import Proposal, Resolution, State
from proposals.precheck import Verdict
from proposals.submission import is_late, refusal_of_plea, refusal_of_submission

from .table import APPLICANT, OFFICER, RULES


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
