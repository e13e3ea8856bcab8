"""The pre-check report: made of a draft as it stands, and downloaded."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from audit.models import record
from proposals.models import Precheck, Proposal
from proposals.precheck import store

from .download import download
from .keeping import kept
from .press import PrintingError


@login_required
@require_POST
def make(request, pk):
    """Keep a pre-check of a draft as it stands, and hand out its report."""
    proposal = get_object_or_404(Proposal.objects.visible_to(request.user), pk=pk)
    return redirect("reports:pdf", store(proposal, request.user).pk)


@login_required
def pdf(request, pk):
    """The report of a stored pre-check, as a PDF to keep."""
    precheck = get_object_or_404(Precheck.objects.visible_to(request.user), pk=pk)
    if not Proposal.objects.visible_to(request.user).filter(pk=precheck.proposal_id).exists():
        record(request.user, "desk.looked", precheck.proposal, "PDF")
    try:
        report = kept(precheck, request.LANGUAGE_CODE)
    except PrintingError:
        return render(request, "report/not_printed.html", {"precheck": precheck}, status=503)
    return download(request, [bytes(report.pdf)], len(report.pdf), filename(precheck))


def filename(precheck):
    """What the report of a pre-check is saved as."""
    name = slugify(precheck.document.get("acronym", "")) or "proposal"
    return f"{name}-{precheck.number}.pdf"
