"""Who may open which of the applicant's pages: the owner, and nobody else."""

import pytest
from django.urls import reverse

from tests.factories import AgencyFactory, OfficerFactory, ProposalFactory, UserFactory

PAGES = [
    ("drafting:check", [], "get"),
    ("drafting:section", ["project"], "get"),
    ("drafting:section", ["partnership"], "post"),
    ("drafting:submit", [], "post"),
    ("drafting:delete", [], "get"),
    ("drafting:delete", [], "post"),
    ("reports:make", [], "post"),
]


@pytest.fixture
def submitted(client, db):
    """A draft that was submitted to FI01, and the people around it."""
    agency = AgencyFactory(code="FI01")
    owner = UserFactory()
    proposal = ProposalFactory(owner=owner, answers={"agency": "FI01", "title": "Tarinat"})
    client.force_login(owner)
    client.post(reverse("drafting:submit", args=[proposal.pk]))
    client.logout()
    people = {
        "owner": owner,
        "stranger": UserFactory(),
        "officer": OfficerFactory(agency=agency),
        "officer elsewhere": OfficerFactory(agency__code="SE01"),
    }
    return proposal, people


@pytest.mark.parametrize(("name", "more", "method"), PAGES)
@pytest.mark.parametrize(
    ("who", "allowed"),
    [("owner", True), ("stranger", False), ("officer", False), ("officer elsewhere", False)],
)
def test_a_draft_is_its_owners_alone(client, submitted, name, more, method, who, allowed):
    proposal, people = submitted
    client.force_login(people[who])

    response = getattr(client, method)(reverse(name, args=[proposal.pk, *more]))

    assert response.status_code in ((200, 302, 422) if allowed else (404,))


@pytest.mark.parametrize(("name", "more", "method"), PAGES)
def test_a_visitor_is_asked_to_sign_in(client, submitted, name, more, method):
    address = reverse(name, args=[submitted[0].pk, *more])

    response = getattr(client, method)(address)

    assert response.url == f"/accounts/login/?next={address}"


def test_my_proposals_are_mine(client, submitted):
    _proposal, people = submitted
    client.force_login(people["stranger"])
    mine = ProposalFactory(owner=people["stranger"], answers={"title": "Mine"})

    listed = client.get(reverse("drafting:proposals")).context["proposals"]

    assert list(listed) == [mine]


@pytest.mark.parametrize("name", ["drafting:submit", "reports:make"])
def test_a_link_alone_changes_nothing(client, submitted, name):
    proposal, people = submitted
    client.force_login(people["owner"])

    assert client.get(reverse(name, args=[proposal.pk])).status_code == 405
