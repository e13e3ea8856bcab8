"""The versions of a draft, and who changed what: read, compared, marked and restored."""

from itertools import groupby

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from proposals import versions as keeping
from proposals.precheck import found
from proposals.reports.answers import answers
from proposals.storable import storable

from .access import readable, writable
from .comparing import differences
from .panel import frame
from .sections import name_of

MOST_CHANGES = 200


class MarkForm(forms.Form):
    """What a version is called."""

    name = forms.CharField(
        label=_("Name of this version"),
        max_length=100,
        required=False,
        help_text=_("Such as: as sent to the partners."),
    )


@login_required
@require_safe
def versions(request, pk):
    """Every version that was kept, and who changed what when."""
    proposal = readable(request.user, pk)
    context = {
        **frame(proposal),
        "versions": proposal.versions.select_related("made_by", "precheck"),
        "changes": _by_person(proposal.changes.select_related("person")[:MOST_CHANGES]),
        "form": MarkForm(),
    }
    return render(request, "drafting/versions.html", context)


@login_required
@require_POST
def mark(request, pk):
    """Keep the draft as it stands."""
    proposal = writable(request.user, pk)
    form = MarkForm(request.POST)
    # A name that is no good as it was typed is no reason to keep nothing.
    name = form.cleaned_data["name"] if form.is_valid() else storable(request.POST["name"])[:100]
    keeping.mark(proposal, request.user, name or gettext("Marked by hand"))
    messages.success(request, gettext("This version is kept."))
    return redirect("drafting:versions", proposal.pk)


@login_required
@require_safe
def version(request, pk, version_pk):
    """A version as it stood, and what has changed from it to another, or to the current text."""
    proposal = readable(request.user, pk)
    kept = proposal.versions.select_related("made_by", "precheck")
    version = get_object_or_404(kept, pk=version_pk)
    others = [other for other in kept if other != version]
    chosen = next((o for o in others if str(o.pk) == request.GET.get("with")), None)
    after = chosen.precheck.document if chosen else proposal.document
    context = {
        **frame(proposal),
        "version": version,
        "others": others,
        "chosen": chosen,
        "found": found(version.precheck.report),
        "answers": answers(version.precheck.document),
        "differences": differences(version.precheck.document, after),
    }
    return render(request, "drafting/version.html", context)


@login_required
@require_POST
def restore(request, pk, version_pk):
    """Make a version the current text; what stands now becomes a version itself."""
    proposal = writable(request.user, pk)
    version = get_object_or_404(proposal.versions.select_related("precheck"), pk=version_pk)
    name = gettext("Before “%(name)s” was restored") % {"name": version}
    keeping.restore(proposal, version, request.user, name[:100])
    messages.success(request, gettext("Restored. What stood here before is kept as a version."))
    return redirect("drafting:versions", proposal.pk)


def _by_person(changes):
    """Who changed what in each quarter of an hour."""
    spells = groupby(changes, key=lambda change: (change.spell, change.person))
    return [
        (spell, person, list(dict.fromkeys(str(_called(change)) for change in those)))
        for (spell, person), those in spells
    ]


def _called(change):
    return name_of(change.path) if change.path else _("A version was restored")
