"""The administration sets desks up, and reads no draft by accident."""

from datetime import UTC, datetime

import pytest

from audit.models import Entry
from proposals.models import MailText, OpenCall, Proposal
from tests.factories import UserFactory
from tests.review.conftest import at

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    person = UserFactory(is_staff=True, is_superuser=True)
    client.force_login(person)
    return person


def desk(agency, **changes):
    """What the page of an agency sends."""
    fields = {"code": agency.code, "name": agency.name, "country": "FI", "language": "fi"}
    counts = {
        f"{prefix}-{name}": number
        for prefix in ("open_calls", "mail_texts")
        for name, number in (("TOTAL_FORMS", 1), ("INITIAL_FORMS", 0))
    }
    return {**fields, **counts, **changes}


def test_a_call_is_opened_until_a_moment_in_brussels(client, administrator, agency):
    OpenCall.objects.all().delete()

    client.post(
        f"/admin/accounts/agency/{agency.pk}/change/",
        desk(
            agency,
            **{
                "open_calls-0-call": "2016-KA204",
                "open_calls-0-closes_0": "2027-03-05",
                "open_calls-0-closes_1": "12:00",
                "mail_texts-TOTAL_FORMS": 0,
            },
        ),
    )

    assert OpenCall.objects.get().closes == datetime(2027, 3, 5, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        pytest.param("Luonnos {title}: {link}", True, id="with what there is"),
        pytest.param("Luonnos {titel}", False, id="with what there is not"),
        pytest.param("Luonnos {title.__class__}", False, id="with what is none of its business"),
        pytest.param("Luonnos {title", False, id="with a brace that is never closed"),
    ],
)
def test_an_agency_words_a_mail_itself(client, administrator, agency, text, is_kept):
    response = client.post(
        f"/admin/accounts/agency/{agency.pk}/change/",
        desk(
            agency,
            **{
                "open_calls-TOTAL_FORMS": 0,
                "mail_texts-0-step": "begin",
                "mail_texts-0-language": "fi",
                "mail_texts-0-subject": "Käsittelyssä",
                "mail_texts-0-body": text,
            },
        ),
    )

    assert response.status_code == (302 if is_kept else 200)
    assert MailText.objects.exists() == is_kept


def test_a_draft_shows_where_it_stands_and_nothing_that_is_written(
    client, administrator, applicant, officer
):
    case = at("submitted", applicant, officer)
    change = f"/admin/proposals/proposal/{case.proposal_id}/change/"

    pages = client.get("/admin/proposals/proposal/").text + client.get(change).text
    client.post(change, {"document": "{}"})

    assert "Submitted" in pages
    assert "A Tale of Two Futures" not in pages
    assert Proposal.objects.get(pk=case.proposal_id).document["title"] == "A Tale of Two Futures"


def test_who_reads_a_draft_says_why_and_that_is_kept(client, administrator, applicant, officer):
    case = at("submitted", applicant, officer)
    address = f"/admin/proposals/proposal/{case.proposal_id}/read/"

    assert "A Tale of Two Futures" not in client.get(address).text
    assert "A Tale of Two Futures" in client.post(address, {"reason": "Asked to"}).text

    entry = Entry.objects.first()
    assert (entry.who, entry.what, entry.detail) == (administrator.pk, "admin.read", "Asked to")


def test_every_look_of_an_officer_is_in_the_audit_trail(client, officer, applicant):
    case = at("submitted", applicant, officer)
    client.force_login(officer)

    client.get(f"/review/{case.proposal_id}/")
    b"".join(client.get("/review/export/csv/?q=tale"))
    client.get(f"/reports/{case.proposal.submission_id}/pdf/")

    trail = Entry.objects.filter(what__startswith="desk.").values_list(
        "who", "what", "thing", "detail"
    )
    assert list(trail) == [
        (officer.pk, "desk.looked", str(case.proposal_id), "PDF"),
        (officer.pk, "desk.exported", "", "csv ?q=tale"),
        (officer.pk, "desk.looked", str(case.proposal_id), ""),
    ]


@pytest.mark.parametrize("page", ["audit/entry", "proposals/proposal"])
def test_what_is_seen_is_never_changed(client, administrator, page):
    assert client.get(f"/admin/{page}/").status_code == 200
    assert client.get(f"/admin/{page}/add/").status_code == 403
