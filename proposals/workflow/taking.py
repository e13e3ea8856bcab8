"""Taking a step: all of it, or nothing."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from proposals import mails
from proposals.filing import recount
from proposals.models import Case, Proposal, State, Step

from .objections import refusal
from .table import RULES
from .work import WORK


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


def submit(proposal, user, **options):
    """Give a draft to the agency that it names, for the first time or again.

    Raises RefusedError where it can not be submitted.
    """
    again = Case.objects.filter(proposal=proposal, state=State.RETURNED).exists()
    step = take("resubmit" if again else "submit", proposal, user, **options)
    proposal.refresh_from_db(fields=["submission"])
    return step
