"""Writing together: who is invited, joins, leaves and takes over."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from proposals.models import Invitation, Member, Part, Proposal
from tests.factories import ProposalFactory, UserFactory


@pytest.fixture
def draft(applicant):
    return ProposalFactory(owner=applicant, answers={"title": "Tarinat"})


@pytest.fixture
def link(client, draft, mailoutbox):
    """The link that somebody was invited with."""
    sent = {"email": "olli@example.org", "part": "editor"}
    client.post(f"/proposals/{draft.pk}/people/invite/", sent)
    return re.search(r"http://testserver(\S+)", mailoutbox[0].body)[1]


def follow(client, link, user):
    client.force_login(user)
    return client.post(link)


def test_who_follows_the_link_writes_along(client, draft, link, mailoutbox):
    olli = UserFactory()

    assert mailoutbox[0].to == ["olli@example.org"]
    assert "Tarinat" in mailoutbox[0].body
    assert follow(client, link, olli).url == f"/proposals/{draft.pk}/"
    assert list(Proposal.objects.writable_by(olli)) == [draft]


def test_the_link_alone_shows_who_invites_and_changes_nothing(client, draft, link, applicant):
    client.force_login(UserFactory())

    page = client.get(link).content.decode()

    assert (str(applicant) in page, "Tarinat" in page) == (True, True)
    assert not Member.objects.exists()


@pytest.mark.parametrize("spoilt_by", ["use", "expiry", "revocation"])
def test_a_link_holds_once_and_not_for_ever(client, draft, link, applicant, spoilt_by):
    if spoilt_by == "use":
        follow(client, link, UserFactory())
    elif spoilt_by == "expiry":
        Invitation.objects.update(expires=timezone.now() - timedelta(seconds=1))
    else:
        invitation = Invitation.objects.get()
        client.post(f"/proposals/{draft.pk}/people/revoke/{invitation.pk}/")
    late = UserFactory()

    assert follow(client, link, late).status_code == 410
    assert not Proposal.objects.visible_to(late).exists()


def test_the_key_of_a_link_is_not_in_the_database(link):
    assert Invitation.objects.get().digest not in link
    assert link.split("/")[-2] not in str(Invitation.objects.values())


def test_the_owner_hands_over_and_stays_as_an_editor(client, draft, applicant):
    olli = UserFactory()
    member = Member.objects.create(proposal=draft, person=olli, part=Part.READER)

    client.post(f"/proposals/{draft.pk}/people/{member.pk}/hand-over/")

    draft.refresh_from_db()
    assert draft.owner == olli
    assert list(draft.members.values_list("person", "part")) == [(applicant.pk, "editor")]


@pytest.mark.parametrize("part", ["reader", "editor"])
@pytest.mark.parametrize("door", ["people/invite", "people/{member}/hand-over", "delete"])
def test_only_the_owner_shares_hands_over_and_deletes(client, draft, part, door):
    olli = UserFactory()
    member = Member.objects.create(proposal=draft, person=olli, part=part)
    client.force_login(olli)

    response = client.post(f"/proposals/{draft.pk}/{door.format(member=member.pk)}/")

    assert response.status_code == 404
    assert Proposal.objects.filter(pk=draft.pk, owner=draft.owner).exists()


@pytest.mark.parametrize("door", ["move", "paste", "versions/mark", "submit"])
def test_a_reader_changes_nothing(client, draft, door):
    Member.objects.create(proposal=draft, person=(olli := UserFactory()), part=Part.READER)
    client.force_login(olli)

    sent = {"call": "2026-KA220-ADU", "rows": "A\tFI", "keep": "1", "name": "x"}
    assert client.post(f"/proposals/{draft.pk}/{door}/", sent).status_code == 404


def test_a_member_can_leave_and_remove_nobody_else(client, draft):
    olli, aino = UserFactory(), UserFactory()
    own = Member.objects.create(proposal=draft, person=olli, part=Part.EDITOR)
    others = Member.objects.create(proposal=draft, person=aino, part=Part.EDITOR)
    client.force_login(olli)

    refused = client.post(f"/proposals/{draft.pk}/people/{others.pk}/remove/")
    client.post(f"/proposals/{draft.pk}/people/{own.pk}/remove/")

    assert refused.status_code == 404
    assert list(draft.members.all()) == [others]
