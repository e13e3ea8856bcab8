"""Judging a criterion that waits for a person, or seeing one otherwise than the facts do."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from proposals import judging, workflow
from proposals.drafting.sections import name_of
from proposals.filing import recount
from proposals.models import Judgement, State
from proposals.precheck import found

from .access import case_for, officers_only
from .discussing import at
from .forms import JudgeForm
from .written import written


@officers_only
@transaction.atomic
def judge(request, pk, code):
    """Judge one criterion. A colleague's newer judgement is shown, never overwritten."""
    case = case_for(request, pk)
    if request.method == "POST":
        workflow.locked(case.proposal)
        case = case_for(request, pk)
    submitted = case.proposal.submission
    finding = found(submitted.report).finding(code)
    if finding is None or not judging.can_be_judged(finding):
        raise Http404
    stands = judging.standing(case, submitted).get(code)
    form = JudgeForm(request.POST or None, initial=_initial(stands))
    reason = _refusal(case, stands, form) if form.is_valid() else None
    if form.is_valid() and reason is None:
        _keep(case, finding, request.user, form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect(at(case, f"criterion:{code}"))
    if reason:
        form = JudgeForm({**request.POST.dict(), "seen": _initial(stands)["seen"]})
    context = {
        "case": case,
        "finding": finding,
        "form": form,
        "reason": reason,
        "stands": stands,
        "judged_texts": _judged_texts(finding, submitted.document),
        "is_view": finding.outcome in judging.FACTUAL,
    }
    status = 409 if reason else 422 if form.errors else 200
    return render(request, "review/judge.html", context, status=status)


def _judged_texts(finding, document):
    """The very answers that a finding is about: what each is called, and its words."""
    by_path = {
        answer.path: answer.words
        for groups in written(document).values()
        for group in groups
        for answer in group.answers
    }
    return [(name_of(path), by_path[path]) for path in finding.where if path in by_path]


def _initial(stands):
    if stands is None:
        return {"seen": None}
    said = stands.judgement
    accepted = "yes" if said.accepted else "no"
    return {"seen": said.pk, "accepted": accepted, "reason": said.reason}


def _refusal(case, stands, form):
    """Why a judgement is not kept; None where it is."""
    if case.state != State.IN_REVIEW:
        return _("A draft is judged while it is in review.")
    if (stands.judgement.pk if stands else None) != form.cleaned_data["seen"]:
        return _("A colleague has judged this in the meantime. Read it, then decide.")
    return None


def _keep(case, finding, user, judged):
    submitted = case.proposal.submission
    Judgement.objects.create(
        case=case,
        code=finding.code,
        is_view=finding.outcome in judging.FACTUAL,
        accepted=judged["accepted"],
        reason=judged["reason"],
        digest=judging.digest(finding.code, submitted.document, found(submitted.report)),
        author=user,
    )
    recount(case, submitted)
    case.save(update_fields=["waiting", "open_requests"])
