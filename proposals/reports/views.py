"""The pre-check report: made of a draft as it stands, and downloaded."""

from django.contrib.auth.decorators import login_required
from django.db.models.fields.json import KT
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
    precheck = _precheck(request.user, pk)
    try:
        report = kept(precheck, request.LANGUAGE_CODE)
    except PrintingError:
        return render(request, "report/not_printed.html", {"precheck": precheck}, status=503)
    return download(
        request, [bytes(report.pdf)], len(report.pdf), filename(precheck, precheck.acronym)
    )


def _precheck(user, pk):
    """A stored pre-check, or 404; that somebody looks who does not draft it is written down.

    Its owner, who asks most often, is looked for first, and what a report that is kept can do
    without is left where it is: both take longer than to hand out the file.
    """
    stored = Precheck.objects.defer("document", "report", "views")
    stored = stored.annotate(acronym=KT("document__acronym"))
    try:
        return stored.get(pk=pk, proposal__owner=user)
    except Precheck.DoesNotExist:
        precheck = get_object_or_404(stored.visible_to(user), pk=pk)
        if not Proposal.objects.visible_to(user).filter(pk=precheck.proposal_id).exists():
            record(user, "desk.looked", precheck.proposal, "PDF")
        return precheck


def filename(precheck, acronym):
    """What the report of a pre-check is saved as."""
    name = slugify(acronym or "") or "proposal"
    return f"{name}-{precheck.number}.pdf"
