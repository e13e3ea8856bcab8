"""The pre-check report: made of a draft as it stands, and downloaded."""

from django.contrib.auth.decorators import login_required
from django.db.models.fields.json import KT
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from audit.models import record
from database.worded import worded
from proposals.models import Precheck, Proposal, Report
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
    language = request.LANGUAGE_CODE
    return _own(request, pk, language) or _made(request, _precheck(request.user, pk), language)


def _own(request, pk, language):
    """A report that is kept, handed to the owner, who asks most often; None for everybody else."""
    found = _kept_for(request.user.pk, pk, language)
    return next((_file(request, *facts) for facts in found), None)


@worded
def _kept_for(owner, precheck, language):
    """A report and whether its reader owns it, in one question."""
    kept = Report.objects.filter(precheck__proposal__owner__pk=owner, precheck__pk=precheck)
    return kept.filter(language=language).values_list(
        "pdf", "seal__number", "precheck__document__acronym"
    )


def _made(request, precheck, language):
    """The report of a pre-check that somebody may read, printed now if it never was."""
    try:
        report = kept(precheck, language)
    except PrintingError:
        return render(request, "report/not_printed.html", {"precheck": precheck}, status=503)
    return _file(request, report.pdf, precheck.number, precheck.acronym)


def _file(request, content, number, acronym):
    return download(request, [bytes(content)], len(content), filename(number, acronym))


def _precheck(user, pk):
    """A stored pre-check, or 404; that somebody looks who does not draft it is written down.

    What is in it is left where it is until a report has to be printed.
    """
    stored = Precheck.objects.visible_to(user).defer("document", "report", "views")
    precheck = get_object_or_404(stored.annotate(acronym=KT("document__acronym")), pk=pk)
    if not Proposal.objects.visible_to(user).filter(pk=precheck.proposal_id).exists():
        record(user, "desk.looked", precheck.proposal, "PDF")
    return precheck


def filename(number, acronym):
    """What the report of a pre-check is saved as."""
    name = slugify(acronym or "") or "proposal"
    return f"{name}-{number}.pdf"
