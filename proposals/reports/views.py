"""The pre-check report: made of a draft as it stands, and downloaded."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from proposals.models import Precheck, Proposal
from proposals.precheck import store

from .pdf import rendered


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
    response = HttpResponse(rendered(precheck, request.LANGUAGE_CODE), "application/pdf")
    name = slugify(precheck.document.get("acronym", "")) or "proposal"
    response["Content-Disposition"] = f'attachment; filename="{name}-{precheck.number}.pdf"'
    return response
