"""Who gets in: officers to their agency's desk, and each look at a draft is written down."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404

from proposals.models import Case


def officers_only(view):
    """Let officers in, ask a visitor to sign in; for anybody else there is no such page."""

    @login_required
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_officer:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def case_for(request, pk):
    """The case of a proposal that this officer may work on, or 404."""
    return _one(Case.objects.visible_to(request.user), pk)


def plea_for(request, pk):
    """The case of a draft that was asked to be taken late by this officer's agency, or 404."""
    return _one(Case.objects.pleading_with(request.user), pk)


def _one(cases, pk):
    whole = cases.select_related(
        "proposal__submission", "proposal__owner", "agency", "officer", "previous"
    )
    return get_object_or_404(whole, proposal__pk=pk)
