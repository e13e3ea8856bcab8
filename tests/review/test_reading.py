"""An officer reads what was submitted to the agency, as it stood then. Nobody else does."""

import pytest

from proposals.models import Proposal
from proposals.workflow import submit
from tests.factories import AgencyFactory, OfficerFactory, UserFactory
from tests.review.conftest import drafted

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(draft, applicant):
    submit(draft, applicant)
    return draft


def titles(response):
    """What a list of the desk shows."""
    return [row["title"] for row in response.context["rows"]]


def test_the_desk_lists_what_was_submitted_to_the_officers_agency(client, officer, applicant):
    AgencyFactory(code="SE01", country="SE")
    for title, code in (("Ours", "FI01"), ("Theirs", "SE01")):
        submit(drafted(applicant, title=title, agency=code), applicant)
    drafted(applicant, title="Not submitted yet", agency="FI01")
    client.force_login(officer)

    assert titles(client.get("/review/")) == ["Ours"]


def test_an_officer_opens_a_draft_with_its_pre_check(client, officer, submitted):
    client.force_login(officer)

    response = client.get(f"/review/{submitted.pk}/")

    assert response.context["report"].verdict == "ready"
    assert "A Tale of Two Futures" in response.text


def test_what_is_changed_after_submitting_stays_the_applicants(client, officer, submitted):
    submitted.document["title"] = "A secret second thought"
    submitted.save()
    client.force_login(officer)

    pages = client.get("/review/").text + client.get(f"/review/{submitted.pk}/").text

    assert "A Tale of Two Futures" in pages
    assert "A secret second thought" not in pages


def test_nothing_can_be_written_by_reading(client, officer, submitted):
    client.force_login(officer)
    before = Proposal.objects.get().document

    client.post(f"/review/{submitted.pk}/", {"title": "Mine now"})

    assert Proposal.objects.get().document == before


STRANGERS = {
    "the applicant": lambda: None,
    "another applicant": UserFactory,
    "an officer of another agency": lambda: OfficerFactory(agency__code="SE01"),
}


@pytest.mark.parametrize("who", STRANGERS)
@pytest.mark.parametrize("address", ["/review/{}/", "/reports/{}/pdf/"])
def test_to_a_stranger_there_is_no_such_draft(client, applicant, submitted, who, address):
    user = STRANGERS[who]() or applicant
    client.force_login(user)
    is_own_report = user == applicant and "pdf" in address

    pk = submitted.submission_id if "pdf" in address else submitted.pk
    response = client.get(address.format(pk))

    assert response.status_code == (200 if is_own_report else 404)


@pytest.mark.parametrize("address", ["/review/", "/review/{}/", "/reports/{}/pdf/"])
def test_a_visitor_is_asked_to_sign_in(client, submitted, address):
    address = address.format(submitted.pk)

    assert client.get(address).headers["Location"] == f"/accounts/login/?next={address}"


def test_a_draft_that_was_not_submitted_is_nobodys_at_the_desk(client, officer, draft):
    client.force_login(officer)

    assert client.get(f"/review/{draft.pk}/").status_code == 404
    assert client.get(f"/proposals/{draft.pk}/").status_code == 404
