"""Submitting a draft: what the agency reads is the draft as it stood at that moment."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Agency

from . import deadlines, subjects
from .models import Case, Resolution, State
from .precheck import found


def submit(proposal, user, **options):
    """Give a draft to the agency that it names, for the first time or again.

    Raises workflow.RefusedError where it can not be submitted.
    """
    from . import workflow  # whose table has submitting as two of its steps

    again = Case.objects.filter(proposal=proposal, state=State.RETURNED).exists()
    step = workflow.take("resubmit" if again else "submit", proposal, user, **options)
    proposal.refresh_from_db(fields=["submission"])
    return step


def refusal_of_submission(proposal, case):
    """Why a draft can not be submitted; None where it can. What was returned is never late."""
    agency = Agency.objects.filter(code=proposal.document.get("agency", "")).first()
    if agency is None:
        return _("Choose the national agency first.")
    if case and case.state == State.RETURNED:
        if agency.pk != case.agency_id:
            return _("This draft is with %s. Choose that agency again.") % case.agency
        return None
    return deadlines.refusal(proposal.document.get("call", ""), agency)


def close_requests(case, submitted):
    """Resolve the open requests whose answers have changed."""
    report = found(submitted.report)
    for request in case.requests.filter(resolution=Resolution.OPEN):
        if request.digest != subjects.digest(request.subject, submitted.document, report):
            request.resolution = Resolution.CHANGED
            request.resolved = timezone.now()
            request.save(update_fields=["resolution", "resolved"])
