"""The applicant's pages: my proposals, a draft in sections, and its check."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from proposals.models import Proposal
from proposals.precheck import precheck

from .begin import BeginForm
from .sections import BY_SLUG, SECTIONS, apply


@login_required
def proposals(request):
    """My proposals, the one changed last first."""
    mine = Proposal.objects.visible_to(request.user).select_related("submission")
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
def section(request, pk, slug):
    """Write one section of a draft. Whatever can be read is saved; the rest is shown again."""
    if slug not in BY_SLUG:
        raise Http404
    section = BY_SLUG[slug]
    if request.method == "POST":
        return _save(request, pk, section)
    proposal = get_object_or_404(Proposal.objects.visible_to(request.user), pk=pk)
    bound = section.bound(proposal.document, adding=request.GET.get("add", ""))
    return _page(request, proposal, section, bound)


@transaction.atomic
def _save(request, pk, section):
    writable = Proposal.objects.visible_to(request.user).select_for_update()
    proposal = get_object_or_404(writable, pk=pk)
    bound = section.bound(proposal.document, request.POST)
    proposal.document = apply(bound, proposal.document)
    proposal.save(update_fields=["document", "changed"])
    if not all(form.is_valid() for form in bound):
        messages.error(request, _("Saved, but for the fields marked below."))
        return _page(request, proposal, section, bound, status=422)
    messages.success(request, _("Saved."))
    return redirect(_onward(request.POST, proposal, section))


def _onward(sent, proposal, section):
    """Where to go after saving: to a blank row, to another page, or nowhere."""
    here = reverse("drafting:section", args=[proposal.pk, section.slug])
    if section.answers_for(sent.get("add")):
        return f"{here}?add={sent['add']}#{sent['add']}"
    if sent.get("next") in BY_SLUG:
        return reverse("drafting:section", args=[proposal.pk, sent["next"]])
    return proposal.get_absolute_url() if sent.get("next") == "check" else here


def _page(request, proposal, section, bound, status=200):
    place = SECTIONS.index(section)
    context = {
        "proposal": proposal,
        "section": section,
        "sections": SECTIONS,
        "forms": bound,
        "report": precheck(proposal),
        "next": SECTIONS[place + 1] if place + 1 < len(SECTIONS) else None,
    }
    return render(request, "drafting/section.html", context, status=status)


@login_required
def check(request, pk):
    """Every finding on a draft as it stands, and what can be done with it."""
    drafts = Proposal.objects.visible_to(request.user).select_related("submission")
    proposal = get_object_or_404(drafts, pk=pk)
    context = {"proposal": proposal, "sections": SECTIONS, "report": precheck(proposal)}
    return render(request, "drafting/check.html", context)


@login_required
def delete(request, pk):
    """Delete a draft, once its writer has confirmed it."""
    proposal = get_object_or_404(Proposal.objects.visible_to(request.user), pk=pk)
    if request.method == "POST":
        proposal.delete()
        messages.success(request, _("Deleted."))
        return redirect("drafting:proposals")
    return render(request, "drafting/delete.html", {"proposal": proposal})
