"""Beginning and ending a draft, and the first page."""

import pytest

from proposals.models import Proposal
from tests.factories import OfficerFactory


def test_a_proposal_begins_with_its_call_and_nothing_else_is_asked(client, applicant):
    response = client.post("/proposals/begin/", {"call": "2016-KA204", "title": ""})

    proposal = Proposal.objects.get()
    assert response.url == f"/proposals/{proposal.pk}/project/"
    assert (proposal.owner, proposal.document) == (applicant, {"call": "2016-KA204"})
    assert str(proposal) == "Untitled"


def test_a_call_that_does_not_exist_is_refused(client, applicant):
    response = client.post("/proposals/begin/", {"call": "2016-KA999", "title": "Tarinat"})

    assert "call" in response.context["form"].errors
    assert 'value="Tarinat"' in response.content.decode()
    assert not Proposal.objects.exists()


def test_a_draft_is_deleted_once_it_is_confirmed(client, draft):
    client.get(f"/proposals/{draft.pk}/delete/")
    assert Proposal.objects.exists()

    client.post(f"/proposals/{draft.pk}/delete/")
    assert not Proposal.objects.exists()


def test_a_visitor_learns_what_this_is(client, db):
    assert "months of work go unread" in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("who", "leads_to"), [("applicant", "/proposals/"), ("officer", "/review/")]
)
def test_whoever_is_signed_in_goes_straight_to_work(client, applicant, who, leads_to):
    if who == "officer":
        client.force_login(OfficerFactory())

    assert client.get("/").url == leads_to
