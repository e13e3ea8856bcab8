"""The applicant's side of the review: what the agency asks, and the steps that are theirs."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from proposals import workflow
from proposals.drafting.sections import url_of
from proposals.filing import recount
from proposals.models import Audience, Case, Comment, Proposal, Resolution, State
from proposals.storable import storable
from proposals.submission import closes
from proposals.workflow import submit

from . import outward
from .forms import AnswerForm, PleaForm, ReplyForm


@login_required
def case(request, pk):
    """Where the draft stands, what the agency asks, and what can be done."""
    proposal = _own(request, pk)
    return _page(request, proposal)


@login_required
@require_POST
def step(request, pk, name):
    """Submit, withdraw or resubmit, or ask to be late. A refusal says why, and where to put it right."""
    proposal = _own(request, pk)
    rule = workflow.RULES.get(name)
    if rule is None or rule.role != workflow.APPLICANT:
        raise Http404
    site = request.build_absolute_uri("/")
    plea = PleaForm(request.POST)
    if name == "ask_late" and not plea.is_valid():
        return _page(request, proposal, plea=plea, status=422)
    try:
        if name in ("submit", "resubmit"):
            submit(proposal, request.user, site=site)
        else:
            note = plea.cleaned_data["note"] if name == "ask_late" else ""
            workflow.take(name, proposal, request.user, note=note, site=site)
    except workflow.RefusedError as refused:
        messages.error(request, str(refused))
        if not proposal.document.get("agency"):
            return redirect(url_of(proposal.pk, "agency"))
    else:
        messages.success(request, f"{rule.done}.")
    return redirect("agency:case", proposal.pk)


@login_required
@require_POST
def reply(request, pk):
    """Reply in a thread for the applicant. A thread that is not there can not be begun."""
    proposal = _own(request, pk)
    form = ReplyForm(request.POST)
    case = get_object_or_404(Case, proposal=proposal)
    subject = storable(request.POST.get("subject", ""))
    if not case.comments.for_applicant().filter(subject=subject).exists():
        raise Http404
    if not form.is_valid():
        return _page(request, proposal, reply=form, status=422)
    Comment.objects.create(
        case=case, author=request.user, audience=Audience.APPLICANT, **form.cleaned_data
    )
    messages.success(request, _("Saved."))
    return redirect("agency:case", proposal.pk)


@login_required
@require_POST
@transaction.atomic
def answer(request, pk, request_pk):
    """Answer a request without changing the draft, and say why."""
    proposal = _own(request, pk)
    case = workflow.locked(proposal)
    if case is None or case.state != State.RETURNED:
        raise Http404
    asked = get_object_or_404(case.requests, pk=request_pk, resolution=Resolution.OPEN)
    form = AnswerForm(request.POST, prefix=f"request-{asked.pk}")
    if not form.is_valid():
        return _page(request, proposal, answered={asked.pk: form}, status=422)
    asked.answer, asked.resolution = form.cleaned_data["answer"], Resolution.UNCHANGED
    asked.resolved = timezone.now()
    asked.save(update_fields=["answer", "resolution", "resolved"])
    recount(case, proposal.submission)
    case.save(update_fields=["waiting", "open_requests"])
    messages.success(request, _("Saved."))
    return redirect("agency:case", proposal.pk)


def _own(request, pk):
    """A draft of the user's: who only reads it takes no step with it."""
    drafts = Proposal.objects
    own = drafts.writable_by if request.method == "POST" else drafts.visible_to
    return get_object_or_404(own(request.user).select_related("submission", "owner"), pk=pk)


def _page(request, proposal, reply=None, answered=None, plea=None, status=200):
    case = Case.objects.select_related("agency", "officer").filter(proposal=proposal).first()
    context = {
        "proposal": proposal,
        "case": case,
        "offered": outward.offered(proposal, case, request.user),
        "closes": None if case and case.state != State.DRAFT else closes(proposal, case),
        "plea": plea or PleaForm(),
        "requests": [(asked, _form(asked, answered)) for asked in outward.requests(case)]
        if case
        else [],
        "threads": outward.threads(case) if case else {},
        "reply": reply,
        "steps": outward.steps(case) if case else [],
    }
    return render(request, "agency/case.html", context, status=status)


def _form(asked, answered):
    sent = (answered or {}).get(asked.pk)
    return sent or AnswerForm(prefix=f"request-{asked.pk}")
