"""Who gets at a draft: the same people as `Proposal.objects.visible_to` and `writable_by` say.

Most who open a draft own it. To ask for that first, and for their part in it only then, takes two
plain questions at most; one question with every right in it takes Django longer than a page does.
"""

from django.http import Http404
from django.shortcuts import get_object_or_404

from database.worded import worded_whole
from proposals.models import Member, Part, Proposal


def readable(user, pk):
    """The draft if this user may read it, with its owner and `is_writable`, or 404."""
    for draft in _own(pk, user.pk):
        draft.owner, draft.is_writable = user, True
        return draft
    members = Member.objects.select_related("proposal__owner")
    member = get_object_or_404(members, proposal__pk=pk, person=user)
    member.proposal.is_writable = member.part == Part.EDITOR
    return member.proposal


@worded_whole(Proposal)
def _own(pk, owner):
    return Proposal.objects.filter(pk=pk, owner__pk=owner).order_by()


def writable(user, pk):
    """The draft if this user may write it, or 404."""
    draft = readable(user, pk)
    if not draft.is_writable:
        raise Http404
    return draft
