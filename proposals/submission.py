"""Whether an agency takes a draft, and what submitting it answers."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Agency

from . import deadlines, subjects
from .models import Resolution, State
from .precheck import found


def refusal_of_submission(proposal, case):
    """Why a draft can not be submitted; None where it can. What was returned is never late."""
    agency = agency_of(proposal)
    if agency is None:
        return _("Choose the national agency first.")
    if case and case.state == State.RETURNED:
        if agency.pk != case.agency_id:
            return _("This draft is with %s. Choose that agency again.") % case.agency
        return None
    return deadlines.refusal(_call(proposal), agency, _extension(proposal, case, agency))


def is_late(proposal, case):
    """Whether the deadline has passed for a draft, and it alone stands in the way."""
    agency = agency_of(proposal)
    extension = _extension(proposal, case, agency)
    return agency is not None and deadlines.is_late(_call(proposal), agency, extension)


def refusal_of_plea(proposal, case):
    """Why the agency is not to be asked to take a draft late; None where it can be."""
    if not is_late(proposal, case):
        return _("The deadline has not passed.")
    if case and case.late_asked and _is_addressed(proposal, case, agency_of(proposal)):
        return _("You have asked %s. Its answer comes by mail.") % case.agency
    return None


def closes(proposal, case):
    """When the agency takes a draft no more; None where it has no deadline."""
    agency = agency_of(proposal)
    return deadlines.closes(_call(proposal), agency, _extension(proposal, case, agency))


def agency_of(proposal):
    """The agency that a draft names; None where it names none that is here."""
    return Agency.objects.filter(code=proposal.document.get("agency", "")).first()


def _call(proposal):
    return proposal.document.get("call", "")


def _extension(proposal, case, agency):
    """Until when an agency takes this very draft; None: as it takes any other."""
    return case.late_until if case and _is_addressed(proposal, case, agency) else None


def _is_addressed(proposal, case, agency):
    """Whether what was asked of an agency was this agency, and for the call of now."""
    return agency is not None and (case.agency_id, case.call) == (agency.pk, _call(proposal))


def close_requests(case, submitted):
    """Resolve the open requests whose answers have changed."""
    report = found(submitted.report)
    for request in case.requests.filter(resolution=Resolution.OPEN):
        if request.digest != subjects.digest(request.subject, submitted.document, report):
            request.resolution = Resolution.CHANGED
            request.resolved = timezone.now()
            request.save(update_fields=["resolution", "resolved"])
