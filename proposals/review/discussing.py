"""Saying something on a case: comments, and requests to the applicant."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from proposals import subjects, workflow
from proposals.filing import recount
from proposals.models import Comment, Request, Resolution
from proposals.precheck import found

from .access import case_for, officers_only
from .forms import SayForm


@officers_only
def say(request, pk):
    """Write a comment or a request; opened by itself, on the subject that ?subject= names."""
    case = case_for(request, pk)
    if request.method != "POST":
        form = SayForm(case=case, initial={"subject": request.GET.get("subject", "")})
        return _page(request, case, form)
    with transaction.atomic():
        # Nobody may conclude the case between the look at its state and the request.
        workflow.locked(case.proposal)
        case = case_for(request, pk)
        form = SayForm(request.POST, case=case)
        if not form.is_valid():
            return _page(request, case, form, status=422)
        _keep(case, request.user, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect(at(case, form.cleaned_data["subject"]))


@officers_only
@require_POST
@transaction.atomic
def withdraw(request, pk, request_pk):
    """Take a request back, which then holds nothing up."""
    case = case_for(request, pk)
    workflow.locked(case.proposal)
    asked = get_object_or_404(case.requests, pk=request_pk)
    if asked.resolution == Resolution.OPEN:
        asked.resolution, asked.resolved = Resolution.WITHDRAWN, timezone.now()
        asked.save(update_fields=["resolution", "resolved"])
        _recount(case)
        messages.success(request, _("The request is withdrawn."))
    return redirect(at(case, asked.subject))


def at(case, subject):
    """Where on the page of a case a subject stands."""
    return f"{reverse('review:case', args=[case.proposal_id])}#{subject.replace(':', '-')}"


def _keep(case, user, *, subject, kind, text):
    if kind != "request":
        Comment.objects.create(case=case, subject=subject, audience=kind, text=text, author=user)
        return
    submitted = case.proposal.submission
    Request.objects.create(
        case=case,
        subject=subject,
        why=text,
        author=user,
        digest=subjects.digest(subject, submitted.document, found(submitted.report)),
    )
    _recount(case)


def _recount(case):
    recount(case, case.proposal.submission)
    case.save(update_fields=["waiting", "open_requests"])


def _page(request, case, form, status=200):
    subject = form["subject"].value() or ""
    context = {"case": case, "form": form, "about": subjects.name(subject)}
    return render(request, "review/say.html", context, status=status)
