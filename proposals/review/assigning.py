"""Assigning cases to an officer, one or many at once."""

from django.contrib import messages
from django.db import transaction
from django.db.models import F
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from proposals.models import Case, Proposal, Step

from .access import officers_only
from .forms import AssignForm


@officers_only
@require_POST
def assign(request):
    """Give the chosen cases to an officer, but for those that the officer drafts."""
    form = AssignForm(request.POST, agency=request.user.agency_id)
    if not form.is_valid():
        messages.error(request, _("Choose the drafts first, and an officer of your agency."))
    else:
        chosen, officer = form.cleaned_data["cases"], form.cleaned_data["officer"]
        count = give(request.user, chosen, officer)
        messages.success(
            request, ngettext("%d draft assigned.", "%d drafts assigned.", count) % count
        )
        if count < len(chosen):
            messages.warning(request, _("Nobody is assigned a draft that they work on."))
    back = request.POST.get("next", "")
    here = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    # Without a stroke, redirect would take it for the name of a page.
    return redirect(back if here and back.startswith("/") else "review:queue")


@transaction.atomic
def give(user, chosen, officer):
    """Assign cases by their proposals' numbers; how many it were. Without an officer: to nobody."""
    cases = Case.objects.visible_to(user).filter(proposal__in=chosen)
    if officer:
        drafted = Proposal.objects.visible_to(officer).values("pk")
        cases = cases.exclude(proposal__in=drafted)
    cases = list(cases.select_for_update(of=("self",)))
    Case.objects.filter(pk__in=[case.pk for case in cases]).update(
        officer=officer, version=F("version") + 1
    )
    Step.objects.bulk_create(
        Step(
            case=case,
            name="assign",
            before=case.state,
            after=case.state,
            by=user,
            note=str(officer or ""),
        )
        for case in cases
    )
    return len(cases)
