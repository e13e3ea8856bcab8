"""A whole draft taken elsewhere: duplicated, moved to another call, exported and imported."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from proposals.documents import DocumentError, exported, imported
from proposals.models import Change, Proposal
from proposals.precheck import prechecked, under
from proposals.uploads import SmallFileField
from proposals.versions import mark

from .access import readable, writable
from .panel import frame, unasked
from .quick import calls_by_year
from .whatif import differences


class MoveForm(forms.Form):
    """The call to which a draft is moved."""

    call = forms.ChoiceField(label=_("To the call"), choices=calls_by_year)


class ImportForm(forms.Form):
    """A proposal document to begin a draft with."""

    document = SmallFileField(label=_("Proposal document (JSON)"))


@login_required
@require_POST
def duplicate(request, pk):
    """Begin a draft of one's own with the answers of another."""
    original = readable(request.user, pk)
    title = gettext("Copy of %(title)s") % {"title": original}
    document = {**original.document, "title": title[:500]}
    copy = Proposal.objects.create(owner=request.user, document=document, unread=original.unread)
    messages.success(request, gettext("This is the copy. The original stays as it is."))
    return redirect("drafting:section", copy.pk, "project")


@login_required
def move(request, pk):
    """Move a draft to another call, once its writer has seen what that changes."""
    proposal = writable(request.user, pk)
    form = MoveForm(request.POST or request.GET or None, initial={"call": proposal.call})
    moved = None
    if form.is_bound and form.is_valid():
        moved = under(proposal.document, form.cleaned_data["call"])
        if request.method == "POST":
            return _move(request, proposal, moved)
    around = frame(proposal)
    other = prechecked(moved) if moved else None
    context = {
        **around,
        "form": form,
        "other": other,
        "differences": differences(around["report"], other) if moved else [],
        "unasked": unasked(moved) if moved else [],
    }
    return render(request, "drafting/move.html", context)


def _move(request, proposal, moved):
    mark(proposal, request.user, gettext("Before the move to %(call)s") % {"call": moved["call"]})
    unchanged = Proposal.objects.filter(pk=proposal.pk, version=proposal.version)
    if not unchanged.update(document=moved, version=F("version") + 1, window=""):
        messages.error(request, gettext("Somebody else has just changed the draft. Try again."))
        return redirect("drafting:move", proposal.pk)
    Change.note(proposal, request.user, ["call"])
    messages.success(request, gettext("Moved. Nothing that you wrote is lost."))
    return redirect(proposal)


@login_required
@require_safe
def export(request, pk):
    """The draft as a proposal document."""
    proposal = readable(request.user, pk)
    response = HttpResponse(exported(proposal), "application/json")
    name = slugify(proposal.document.get("acronym", "")) or "proposal"
    response["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return response


@login_required
def import_document(request):
    """Begin a draft with a proposal document."""
    form = ImportForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            proposal = imported(form.cleaned_data["document"].read(), request.user)
        except DocumentError as error:
            form.add_error("document", str(error))
        else:
            return redirect(proposal)
    status = 422 if form.is_bound else 200
    return render(request, "drafting/import.html", {"form": form}, status=status)
