"""Versions of a draft: marked by hand or by submitting, read, and taken back as the current text."""

from django.db import transaction
from django.db.models import F

from .models import Change, Proposal, Version
from .precheck import store


def mark(proposal, user, name="", *, is_submitted=False):
    """Keep the draft as it stands, with what the rules say of it."""
    return Version.objects.create(
        proposal=proposal,
        precheck=store(proposal, user),
        unread=proposal.unread,
        name=name,
        is_submitted=is_submitted,
        made_by=user,
    )


@transaction.atomic
def restore(proposal, version, user, name):
    """Make a version the current text. What stood there before is a version from now on."""
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    mark(proposal, user, name)
    proposal.document, proposal.unread = version.precheck.document, version.unread
    proposal.version, proposal.window = F("version") + 1, ""
    proposal.save(update_fields=["document", "unread", "version", "window", "changed"])
    Change.note(proposal, user, [""])
