"""A whole draft: duplicated, moved to another call, exported and imported."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from proposals.models import Proposal
from tests.factories import ProposalFactory

OBJECTIVES = ["key_skills"]


@pytest.fixture
def draft(applicant):
    answers = {"title": "Tarinat", "start": "2016-09-01", "objectives": OBJECTIVES}
    return ProposalFactory(owner=applicant, answers=answers)


def test_a_copy_leaves_the_original_as_it_is(client, draft, applicant):
    client.post(f"/proposals/{draft.pk}/duplicate/")

    copy = Proposal.objects.exclude(pk=draft.pk).get()
    assert copy.document == {**draft.document, "title": "Copy of Tarinat"}
    assert Proposal.objects.get(pk=draft.pk).document == draft.document


def test_before_a_move_one_sees_what_it_changes(client, draft):
    page = client.get(f"/proposals/{draft.pk}/move/?call=2026-KA220-ADU")

    assert list(map(str, page.context["unasked"])) == ["Objectives"]
    assert Proposal.objects.get().call == "2016-KA204"


def test_a_move_keeps_what_the_other_call_does_not_ask(client, draft):
    client.post(f"/proposals/{draft.pk}/move/", {"call": "2026-KA220-ADU"})

    draft.refresh_from_db()
    assert (draft.call, draft.document["start"]) == ("2026-KA220-ADU", "2026-09-01")
    assert draft.document["objectives"] == OBJECTIVES
    assert draft.versions.get().precheck.document["call"] == "2016-KA204"
    assert "They are kept" in client.get(f"/proposals/{draft.pk}/").content.decode()


def test_what_is_exported_is_imported_as_it_was(client, draft):
    document = client.get(f"/proposals/{draft.pk}/export/").content

    client.post("/proposals/import/", {"document": SimpleUploadedFile("p.json", document)})

    assert Proposal.objects.first().document == draft.document


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"{", "Not JSON"),
        (json.dumps({"schema": "ka2check/proposal/1", "call": "1999-KA1"}), "There is no call"),
        (json.dumps({"schema": "ka2check/proposal/1", "titel": "T"}), "titel"),
        (b"", "empty"),
    ],
)
def test_what_can_not_be_imported_says_why(client, applicant, document, said):
    content = document if isinstance(document, bytes) else document.encode()

    response = client.post(
        "/proposals/import/", {"document": SimpleUploadedFile("p.json", content)}
    )

    assert (response.status_code, Proposal.objects.count()) == (422, 0)
    assert said in response.content.decode()
