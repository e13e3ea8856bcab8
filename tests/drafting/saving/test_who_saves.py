"""Somebody whose sign-in has expired, and somebody a draft is shared with."""

import pytest

from proposals.models import Member
from tests.drafting.sending import opened
from tests.factories import UserFactory


def test_text_sent_after_the_sign_in_expired_is_saved_after_the_new_one(
    client, draft, address, applicant
):
    sent = opened(client, address)
    client.logout()

    response = client.post(address, {**sent, "acronym": "TALE"})
    assert response.url == f"/accounts/login/?next={address}"
    signed_in = {"login": applicant.email, "password": "correct horse battery"}
    client.post("/accounts/login/", {**signed_in, "next": address})
    client.get(address)

    draft.refresh_from_db()
    assert draft.document["acronym"] == "TALE"


def test_text_that_waited_for_its_writer_is_nobody_elses(client, draft, address):
    sent = opened(client, address)
    client.logout()
    client.post(address, {**sent, "acronym": "TALE"})
    stranger = UserFactory()
    client.post("/accounts/login/", {"login": stranger.email, "password": "correct horse battery"})

    response = client.get(address)

    draft.refresh_from_db()
    assert response.status_code == 404
    assert "acronym" not in draft.document


@pytest.mark.parametrize(
    ("part", "read", "written"), [("editor", 200, 302), ("reader", 200, 404), (None, 404, 404)]
)
def test_a_draft_is_read_and_written_by_those_it_is_shared_with(
    client, draft, address, part, read, written
):
    sent = opened(client, address)
    other = UserFactory()
    if part:
        Member.objects.create(proposal=draft, person=other, part=part)
    client.force_login(other)

    assert client.get(address).status_code == read
    assert client.post(address, sent).status_code == written
