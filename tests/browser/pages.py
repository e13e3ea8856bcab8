"""A draft with everything around it, and the addresses of all the pages that show it."""

from proposals import versions
from proposals.documents import imported
from proposals.management.commands.load_samples import SAMPLES
from proposals.models import Change, Invitation, Member
from tests.factories import UserFactory


def full_draft(owner, sample="not_eligible"):
    """A sample draft with a reader, an invitation, a version and changes since."""
    draft = imported((SAMPLES / f"{sample}.json").read_bytes(), owner)
    draft.document["grant"] = {"headings": {"management": 30_000, "travel": 12_000}}
    draft.unread = {"duration_months": "two years"}
    draft.save()
    Member.objects.create(
        proposal=draft, person=UserFactory(email="reader@example.org"), part="reader"
    )
    Invitation.make(proposal=draft, email="olli@example.org", part="editor", invited_by=owner)
    versions.mark(draft, owner, "As sent to the partners")
    draft.document["title"] = "Another title than before"
    draft.save()
    Change.note(draft, owner, ["title", "organisations/0/name"])
    return draft


def addresses(draft):
    """Every page of drafting, the first page apart, with something on it."""
    own = f"/proposals/{draft.pk}/"
    version = draft.versions.first().pk
    return [
        "/proposals/",
        "/proposals/begin/",
        "/proposals/import/",
        "/proposals/join/no-such-key/",
        "/proposals/0/",
        own,
        *(
            f"{own}{slug}/"
            for slug in (
                "project",
                "partnership",
                "description",
                "results",
                "activities",
                "dissemination",
                "budget",
            )
        ),
        f"{own}what-if/?other=2026-KA220-ADU",
        f"{own}move/?call=2026-KA220-ADU",
        f"{own}paste/",
        f"{own}versions/",
        f"{own}versions/{version}/",
        f"{own}people/",
        f"{own}delete/",
    ]
