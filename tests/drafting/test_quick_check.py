"""The quick check on the first page: no account, nothing stored, and kept without retyping."""

from gzip import decompress

import pytest
from django.contrib.sessions.models import Session

from proposals.models import Proposal

COUNTRIES = ("FI", "SE", "EE")
SENT = {
    "call": "2016-KA204",
    "start": "2016-09-01",
    "duration_months": "24",
    "organisations-TOTAL_FORMS": "4",
    "organisations-INITIAL_FORMS": "4",
    **{f"organisations-{row}-role": "partner" for row in range(1, 4)},
    "organisations-0-role": "coordinator",
    **{f"organisations-{row}-country": country for row, country in enumerate(COUNTRIES)},
}


def outcomes(client, sent, **headers):
    report = client.post("/", sent, headers=headers).context["report"]
    return {finding.code: finding.outcome for finding in report.findings}


def test_nothing_typed_is_nothing_held_against_anybody(client, db):
    page = client.get("/")

    assert page.context["report"].verdict == "incomplete"
    assert "Not met" not in page.content.decode()


def test_the_first_page_is_sent_short_to_whoever_takes_it_so(client, db):
    plain = client.get("/")
    short = client.get("/", headers={"Accept-Encoding": "gzip"})

    assert len(short.content) < len(plain.content) / 4
    assert len(decompress(short.content)) == len(plain.content)  # but for its token the same
    assert not plain.has_header("Content-Encoding")


@pytest.mark.parametrize(
    ("typed", "code", "outcome"),
    [
        ({}, "partnership.programme_countries", "met"),
        ({"organisations-2-country": "SE"}, "partnership.programme_countries", "not_met"),
        ({"organisations-2-role": "associated"}, "partnership.organisations", "not_met"),
        ({"organisations-0-role": "partner"}, "partnership.coordinator", "not_met"),
        ({"duration_months": "48"}, "duration.months", "not_met"),
        ({"duration_months": "long"}, "duration.months", "open"),
        ({"kind": "study_material", "level": "small_scale"}, "results.concrete", "met"),
    ],
)
def test_the_verdict_follows_what_is_typed(client, db, typed, code, outcome):
    assert outcomes(client, {**SENT, **typed})[code] == outcome


def test_only_the_verdict_comes_while_one_types(client, db):
    page = client.post("/", SENT, headers={"HX-Request": "true"}).content.decode()

    assert "Programme countries: 3 (EE, FI, SE). Needed: 3." in page
    assert "<form" not in page


def test_checking_stores_nothing(client, db):
    client.post("/", SENT)

    assert not Session.objects.exists()
    assert not Proposal.objects.exists()


def test_one_more_organisation_keeps_what_is_typed(client, db):
    page = client.post("/", {**SENT, "add": "1"})

    assert page.context["check"].rows.total_form_count() == 5
    assert page.context["check"].rows[2]["country"].value() == "EE"


def test_a_check_is_kept_through_signing_up(client, db):
    response = client.post("/", {**SENT, "keep": "1"})
    assert response.url == "/accounts/signup/?next=/"
    account = {"email": "new@example.org"}
    account |= dict.fromkeys(("password1", "password2"), "correct horse battery")
    client.post("/accounts/signup/", {**account, "next": "/"})

    arrived = client.get("/")

    draft = Proposal.objects.get()
    assert arrived.url == f"/proposals/{draft.pk}/project/"
    assert (draft.owner.email, draft.document) == (
        "new@example.org",
        {
            "call": "2016-KA204",
            "start": "2016-09-01",
            "duration_months": 24,
            "organisations": [
                {"country": "FI", "role": "coordinator"},
                {"country": "SE", "role": "partner"},
                {"country": "EE", "role": "partner"},
            ],
        },
    )
    assert client.get("/").url == "/proposals/"
