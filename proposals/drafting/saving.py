"""Saving a section of a draft, so that nobody overwrites what they have not seen."""

from contextlib import nullcontext
from dataclasses import dataclass, field

from django.core import signing
from django.db import transaction
from django.utils import timezone

from proposals.models import Change, Proposal
from proposals.storable import storable

from .merge import changed_paths, merge
from .sections import apply
from .tree import joined, parted


@dataclass
class Saving:
    """What became of what was sent: saved, brought together with others' changes, or neither."""

    proposal: Proposal
    #: The answers as they were in the store, and what of them could not be read.
    document: dict
    unread: dict
    #: The forms that were sent, each with what it could not read.
    bound: list = field(default_factory=list)
    #: The answers as the sender wants them, and as they were when the sender began.
    mine: dict = field(default_factory=dict)
    seen: dict = field(default_factory=dict)
    conflicts: list = field(default_factory=list)
    #: The paths that others have changed since the sender began.
    theirs: list = field(default_factory=list)
    #: Whether the sender's page missed what became of its last save.
    has_missed: bool = False
    #: The paths that the sender has changed.
    changed: list = field(default_factory=list)

    @property
    def is_read(self):
        """Whether everything that was sent could be read."""
        return all(form.is_valid() for form in self.bound)


def save(proposal, section, sent, user, typed=None):
    """Save what was sent of a section. Where others changed the same answer, nothing is saved.

    `typed` names the fields that were sent where those are not all: the others are as they were seen.
    """
    while True:
        saving = _understood(proposal, section, sent, typed)
        tree, saving.conflicts = merge(
            saving.seen, tree_of(proposal), saving.mine, _choices(sent, proposal)
        )
        if saving.conflicts or _store(proposal, tree, saving, sent.get("window", ""), user):
            return saving
        proposal.refresh_from_db()


def tree_of(proposal):
    """A stored draft as its forms see it."""
    return joined(proposal.document, proposal.unread)


def sealed(proposal, section, tree):
    """What the reader of a section sees of a tree, to be sent back with what they write."""
    part = {key: value for key, value in tree.items() if section.answers_for(key.lstrip("?"))}
    return signing.dumps(part, salt=f"draft {proposal.pk}", compress=True)


def _understood(proposal, section, sent, typed):
    now = tree_of(proposal)
    saving = Saving(proposal, proposal.document, proposal.unread, seen=now)
    saving.has_missed = sent.get("version") not in (None, str(proposal.version))
    part = None
    if "mine" in sent or saving.has_missed:
        part = _opened(proposal, sent.get("seen", ""))
        saving.seen = _over(now, section, part or {})
    if "mine" in sent:
        saving.mine = _over(now, section, _opened(proposal, sent["mine"]) or {})
    else:
        saving.bound = section.bound(saving.seen, sent, typed=typed)
        saving.mine = apply(saving.bound, saving.seen)
        if part is not None and _is_again(proposal, sent):
            # All that came in between was sent by this window, and is sent with the rest again.
            saving.seen = now
    saving.theirs = changed_paths(saving.seen, now)
    return saving


def _is_again(proposal, sent):
    """Whether nobody saved since but this very window, which lost our answer."""
    is_own = bool(proposal.window) and proposal.window == sent.get("window")
    return is_own and sent.get("version") == str(proposal.version - 1)


def _opened(proposal, seal):
    """What was sealed. None, where it was not we who sealed it: then all is to be chosen."""
    try:
        return signing.loads(seal, salt=f"draft {proposal.pk}")
    except signing.BadSignature:
        return None


def _over(tree, section, part):
    """A tree with the answers of a section as a part has them."""
    others = {k: v for k, v in tree.items() if not section.answers_for(k.lstrip("?"))}
    return {**others, **part}


def _choices(sent, proposal):
    """What was chosen for each conflict, as long as the choice is between what stands now."""
    if sent.get("version") != str(proposal.version):
        return {}
    return {key[7:]: choice for key, choice in sent.items() if key.startswith("choice-")}


def _store(proposal, tree, saving, window, user):
    """Write a tree, and note what changed in it; whether nobody came in between."""
    document, unread = parted(tree)
    paths = [*changed_paths(proposal.document, document), *changed_paths(proposal.unread, unread)]
    if not paths:
        return True
    answers, spell = sorted({path[:200] for path in paths}), Change.spell_now()
    fields = {
        "document": document,
        "unread": unread,
        "version": proposal.version + 1,
        # Where others' changes came in, the window has to be told before it may go on.
        "window": "" if saving.theirs else storable(window)[:32],
        "changed": timezone.now(),
        "noted": [user.pk, spell.isoformat(), answers],
    }
    unchanged = Proposal.objects.filter(pk=proposal.pk, version=proposal.version)
    # While somebody types on, the note of their last save says it all.
    is_news = fields["noted"] != proposal.noted
    with transaction.atomic() if is_news else nullcontext():  # both or neither
        if not unchanged.update(**fields):
            return False
        if is_news:
            Change.note(proposal, user, answers, spell)
    for name, value in fields.items():
        setattr(proposal, name, value)
    saving.changed = paths
    return True
