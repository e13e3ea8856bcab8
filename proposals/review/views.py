"""The agency desk: what was submitted, and each draft with its pre-check."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from proposals.models import Proposal
from proposals.precheck import found
from proposals.reports.answers import answers


@login_required
def queue(request):
    """The drafts that were submitted to the officer's agency, the newest first."""
    if not request.user.is_officer:
        raise Http404
    submitted = Proposal.objects.submitted_to(request.user).select_related("submission", "owner")
    context = {"proposals": submitted.order_by("-submission__made")}
    return render(request, "review/queue.html", context)


@login_required
def submission(request, pk):
    """What was submitted beside what the rules found. Nothing can be changed here."""
    submitted = Proposal.objects.submitted_to(request.user).select_related("submission", "owner")
    proposal = get_object_or_404(submitted, pk=pk)
    context = {
        "proposal": proposal,
        "precheck": proposal.submission,
        "report": found(proposal.submission.report),
        "answers": answers(proposal.submission.document),
    }
    return render(request, "review/submission.html", context)
