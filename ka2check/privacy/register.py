"""The register: everything the site keeps of a person, and what becomes of it when they leave."""

from dataclasses import dataclass, field
from enum import Enum

from accounts.models import User


class Leaving(Enum):
    """What becomes of something when the person it belongs to leaves."""

    REMOVED = "removed"
    #: The agency must keep it. It then belongs to a person without name and address.
    KEPT = "kept"


@dataclass(frozen=True)
class Kept:
    """Rows of one model that point to a person."""

    on_leaving: Leaving
    #: Whether the rows are the person's own, or somebody else's that only bear their trace.
    is_own: bool = True
    #: What opens doors and so is never handed out.
    secrets: frozenset = field(default_factory=frozenset)


REMOVED = Kept(Leaving.REMOVED)
KEPT = Kept(Leaving.KEPT)
TRACE = Kept(Leaving.KEPT, is_own=False)

#: One row for each relation that leads to a person. A new one has to be decided on here.
REGISTER = {
    "account.emailaddress.user": REMOVED,
    "accounts.user_groups.user": REMOVED,
    "accounts.user_user_permissions.user": REMOVED,
    "admin.logentry.user": TRACE,
    "mfa.authenticator.user": Kept(Leaving.REMOVED, secrets=frozenset({"data"})),
    "socialaccount.socialaccount.user": REMOVED,
    "usersessions.usersession.user": Kept(
        Leaving.REMOVED, secrets=frozenset({"session_key", "data"})
    ),
    # Drafts that lie at no agency go all the same: see privacy.leaving.
    "proposals.proposal.owner": KEPT,
    "proposals.member.person": REMOVED,
    "proposals.invitation.invited_by": REMOVED,
    "proposals.precheck.made_by": TRACE,
    "proposals.savedview.user": REMOVED,
    "proposals.comment.author": KEPT,
    "proposals.request.author": KEPT,
    # Pre-checks that were concluded with it have the officer's name in them, and never change.
    "proposals.judgement.author": KEPT,
    "proposals.bundle.owner": REMOVED,
    "proposals.case.officer": TRACE,
    "proposals.change.person": TRACE,
    "proposals.version.made_by": TRACE,
    "proposals.step.by": TRACE,
}


def relations():
    """Every relation of the site that leads to a person, by its name in the register."""
    return {
        f"{relation.related_model._meta.label_lower}.{relation.field.name}": relation
        for relation in User._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete and not relation.many_to_many
    }


def rows(user, name):
    """The rows of one relation that lead to this person."""
    relation = relations()[name]
    return relation.related_model._base_manager.filter(**{relation.field.name: user})
