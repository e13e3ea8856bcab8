"""The applicant's pages beside the writing: my proposals, and what is done with a whole draft."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from proposals.models import Case, Proposal

from .access import readable
from .begin import BeginForm
from .panel import frame, unasked
from .sections import SECTIONS


@login_required
def proposals(request):
    """My proposals, the one changed last first."""
    mine = Proposal.objects.visible_to(request.user).select_related("submission", "case")
    return render(request, "drafting/proposals.html", {"proposals": mine})


@login_required
def begin(request):
    """Begin a proposal for a call."""
    form = BeginForm(request.POST or None)
    if form.is_valid():
        proposal = form.begin(request.user)
        return redirect("drafting:section", proposal.pk, SECTIONS[0].slug)
    return render(request, "drafting/begin.html", {"form": form})


@login_required
def check(request, pk):
    """Every finding on a draft as it stands, and what can be done with it."""
    proposal = readable(request.user, pk)
    context = {**frame(proposal), "unasked": unasked(proposal.document)}
    return render(request, "drafting/check.html", context)


@login_required
def delete(request, pk):
    """Delete a draft, once its owner has confirmed it."""
    proposal = get_object_or_404(Proposal.objects.owned_by(request.user), pk=pk)
    if request.method == "POST" and Case.objects.filter(proposal=proposal).at_an_agency().exists():
        messages.error(
            request, _("The draft is with the agency. Withdraw it first, if you still can.")
        )
        return redirect("agency:case", pk)
    if request.method == "POST":
        proposal.delete()
        messages.success(request, _("Deleted."))
        return redirect("drafting:proposals")
    return render(request, "drafting/delete.html", {"proposal": proposal})
