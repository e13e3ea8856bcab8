"""Who gets at a draft: the same people as `Proposal.objects.visible_to` and `writable_by` say.

Most who open a draft own it. To ask for that first, and for their part in it only then, takes two
plain questions at most; one question with every right in it takes Django longer than a page does.
"""

from django.http import Http404
from django.shortcuts import get_object_or_404

from proposals.models import Member, Part, Proposal


def readable(user, pk, *beside):
    """The draft if this user may read it, with `is_writable`, or 404.

    `beside` names what is read along with it.
    """
    try:
        drafts = Proposal.objects.select_related(*beside) if beside else Proposal.objects
        draft = drafts.get(pk=pk, owner=user)
        draft.is_writable = True
    except Proposal.DoesNotExist:
        along = ("proposal", *(f"proposal__{each}" for each in beside))
        member = get_object_or_404(Member.objects.select_related(*along), proposal=pk, person=user)
        draft = member.proposal
        draft.is_writable = member.part == Part.EDITOR
    return draft


def writable(user, pk):
    """The draft if this user may write it, or 404."""
    draft = readable(user, pk)
    if not draft.is_writable:
        raise Http404
    return draft
