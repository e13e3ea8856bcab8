"""Taking a step: first the officer reads whom it will write to, then it is done."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from proposals import mails, workflow

from .access import case_for, officers_only
from .forms import StepForm


@officers_only
def step(request, pk, name):
    """Ask for a step to be confirmed, then take it. A refusal keeps what was typed."""
    case = case_for(request, pk)
    rule = workflow.RULES.get(name)
    if rule is None or rule.role != workflow.OFFICER:
        raise Http404
    form = StepForm(request.POST or None, initial={"seen": case.version})
    reason, status = None, 200
    if form.is_valid():
        try:
            workflow.take(
                name,
                case.proposal,
                request.user,
                **form.cleaned_data,
                site=request.build_absolute_uri("/"),
            )
        except workflow.RefusedError as refused:
            reason, status = refused, 409
            form = _tried_again(request, case_for(request, pk))
        else:
            messages.success(request, f"{rule.done}: {case}")
            return redirect("review:case", pk)
    else:
        reason = workflow.refusal(name, case.proposal, case, request.user)
    context = {
        "case": case,
        "rule": rule,
        "form": form,
        "reason": reason,
        "latest": case.steps.select_related("by").last(),
        "recipients": mails.recipients(case.proposal, case, rule.tells),
        "requests": case.requests.filter(resolution="open") if name == "return" else [],
    }
    return render(request, "review/step.html", context, status=status)


def _tried_again(request, case):
    """What was typed, with the case as it is by now."""
    return StepForm({**request.POST.dict(), "seen": case.version})
