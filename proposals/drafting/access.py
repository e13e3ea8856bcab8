"""Who gets at a draft: the same people as `Proposal.objects.visible_to` and `writable_by` say.

Most who open a draft own it. To ask for that first, and for their part in it only then, takes two
plain questions at most; one question with every right in it takes Django longer than a page does.
"""

from django.db import connection
from django.http import Http404
from django.shortcuts import get_object_or_404

from database.worded import worded
from proposals.models import Member, Part, Proposal

FIELDS = [field.attname for field in Proposal._meta.concrete_fields]


def readable(user, pk):
    """The draft if this user may read it, with its owner and `is_writable`, or 404."""
    for row in _own(pk, user.pk):
        draft = Proposal.from_db(connection.alias, FIELDS, row)
        draft.owner, draft.is_writable = user, True
        return draft
    members = Member.objects.select_related("proposal__owner")
    member = get_object_or_404(members, proposal__pk=pk, person=user)
    member.proposal.is_writable = member.part == Part.EDITOR
    return member.proposal


@worded
def _own(pk, owner):
    return Proposal.objects.filter(pk=pk, owner__pk=owner).order_by().values_list(*FIELDS)


def writable(user, pk):
    """The draft if this user may write it, or 404."""
    draft = readable(user, pk)
    if not draft.is_writable:
        raise Http404
    return draft
