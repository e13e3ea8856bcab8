"""Taking a step: first the officer reads whom it will write to, then it is done."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from proposals import mails, workflow
from proposals.models import State
from proposals.submission import closes

from .access import case_for, officers_only, plea_for
from .forms import LateForm, ReasonForm, StepForm

#: What a step asks for, where that is more than a word with it.
FORMS = {"allow_late": LateForm, "refuse_late": ReasonForm}


@officers_only
def step(request, pk, name):
    """Ask for a step to be confirmed, then take it. A refusal keeps what was typed."""
    rule = workflow.RULES.get(name)
    if rule is None or rule.role != workflow.OFFICER:
        raise Http404
    # Of a draft that does not lie at the agency nothing but the plea is shown.
    is_plea = rule.before == State.DRAFT
    find, filled = plea_for if is_plea else case_for, FORMS.get(name, StepForm)
    case = find(request, pk)
    back = reverse("review:queue") if is_plea else reverse("review:case", args=[pk])
    form = filled(request.POST or None, initial={"seen": case.version})
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
            # What was typed, with the case as it is by now.
            form = filled({**request.POST.dict(), "seen": find(request, pk).version})
        else:
            messages.success(request, f"{rule.done}: {case}")
            return redirect(back)
    else:
        reason = workflow.refusal(name, case.proposal, case, request.user)
    context = {
        "case": case,
        "rule": rule,
        "back": back,
        "form": form,
        "reason": reason,
        "latest": case.steps.select_related("by").last(),
        "recipients": mails.recipients(case.proposal, case, rule.tells),
        "requests": case.requests.filter(resolution="open") if name == "return" else [],
        "plea": case.steps.filter(name="ask_late").last() if is_plea else None,
        "closes": closes(case.proposal, case) if is_plea else None,
    }
    return render(request, "review/step.html", context, status=status)
