"""The queue: filtered, ordered, assigned, exported; as quick for many as for few."""

import csv
import json
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from proposals import workflow
from proposals.models import Case, SavedView
from proposals.review.exports import harmless
from proposals.workflow import submit
from tests.factories import OfficerFactory
from tests.review.conftest import again, ask, at, drafted

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"ready", "long", "french"}),
        ("state=in_review", {"long", "french"}),
        ("verdict=not_eligible", {"long"}),
        ("officer=me", {"long"}),
        ("officer=nobody", {"ready"}),
        ("call=2016-KA204", {"ready", "long", "french"}),
        ("country=FR", {"french"}),
        ("criterion=duration.months&outcome=not_met", {"long"}),
        ("criterion=duration.months&outcome=met", {"ready", "french"}),
        ("q=ÄÄNIKIRJOJA", {"ready"}),
        ("q=aanikirjoja", {"ready"}),
        ("q=aani", {"ready"}),
        ("q=ecole ete", {"french"}),
        ("q=french ecole", {"french"}),
        ("q=nothing such", set()),
        ("state=nonsense", set()),
        ("officer=999", set()),
    ],
)
def test_the_queue_shows_what_fits(client, officer, cases, query, expected):
    client.force_login(officer)

    found = client.get(f"/review/?{query}").context["rows"]

    assert {row["title"] for row in found} == {cases[name].title for name in expected}


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("title", ["French", "Too long", "Äänikirjoja kaikille"]),
        ("submitted", ["Äänikirjoja kaikille", "Too long", "French"]),
        ("-submitted", ["French", "Too long", "Äänikirjoja kaikille"]),
    ],
)
def test_the_queue_comes_in_the_asked_order(client, officer, cases, sort, expected):
    client.force_login(officer)

    found = client.get(f"/review/?sort={sort}").context["rows"]

    assert [row["title"] for row in found] == expected


@pytest.mark.parametrize("count", [1, 12])
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/review/", 7),
        ("/review/?criterion=duration.months&country=ES", 9),
        ("/review/insights/", 8),
    ],
)
def test_a_page_costs_the_same_however_many_drafts(
    client, officer, applicant, count, address, expected, django_assert_num_queries
):
    for _number in range(count):
        at("in_review", applicant, officer)
    client.force_login(officer)

    with django_assert_num_queries(expected):
        client.get(address)


@pytest.mark.parametrize("organisations", [3, 30])
def test_a_case_costs_the_same_however_large_it_is(
    client, officer, applicant, organisations, django_assert_num_queries
):
    partners = drafted(applicant, agency="FI01").document["organisations"]
    case = at("in_review", applicant, officer, organisations=(partners * 10)[:organisations])
    for _number in range(organisations):
        ask(case, officer)
    client.force_login(officer)

    with django_assert_num_queries(23):
        client.get(f"/review/{case.proposal_id}/")


def test_many_are_assigned_at_once(client, officer, colleague, cases):
    client.force_login(officer)

    client.post(
        "/review/assign/",
        {"cases": [case.proposal_id for case in cases.values()], "officer": colleague.pk},
    )

    assert set(Case.objects.values_list("officer", flat=True)) == {colleague.pk}
    assert again(cases["ready"]).steps.last().note == "Outi Officer"


def test_nobody_is_assigned_what_they_draft(client, officer, agency):
    both = OfficerFactory(agency=agency)
    proposal = drafted(both, agency="FI01")
    submit(proposal, both)
    client.force_login(officer)

    client.post("/review/assign/", {"cases": [proposal.pk], "officer": both.pk})

    assert Case.objects.get().officer is None


def test_an_officer_of_another_agency_is_assigned_nothing(client, officer, cases):
    client.force_login(officer)

    client.post(
        "/review/assign/",
        {"cases": [cases["ready"].proposal_id], "officer": OfficerFactory(agency__code="SE01").pk},
    )

    assert again(cases["ready"]).officer is None


def test_a_view_is_saved_and_comes_back(client, officer, cases):
    client.force_login(officer)

    client.post("/review/views/", {"name": "Long ones", "query": "verdict=not_eligible&page=3"})

    view = SavedView.objects.get()
    assert (view.name, view.query) == ("Long ones", "verdict=not_eligible")
    assert "Long ones" in client.get("/review/").text


def test_a_csv_holds_exactly_what_is_filtered(client, officer, cases):
    client.force_login(officer)

    text = b"".join(
        client.get("/review/export/csv/?verdict=not_eligible&columns=title&columns=state")
    ).decode("utf-8-sig")

    assert list(csv.reader(StringIO(text))) == [["title", "state"], ["Too long", "in_review"]]


def test_a_workbook_has_a_sheet_for_each_kind_of_row(client, officer, cases):
    client.force_login(officer)

    response = client.get("/review/export/xlsx/?q=french")
    book = load_workbook(BytesIO(b"".join(response)))
    response.close()

    sheets = {sheet.title: list(sheet.values) for sheet in book}
    assert list(sheets) == ["drafts", "organisations", "findings"]
    assert sheets["drafts"][1][1] == "French"
    assert [row[2] for row in sheets["organisations"][1:]][-1] == "École d’été"
    number = cases["french"].proposal_id
    assert (number, "duration.months", "met") in sheets["findings"]


def test_documents_come_out_as_they_were_submitted(client, officer, cases):
    client.force_login(officer)

    lines = b"".join(client.get("/review/export/jsonl/?q=french")).splitlines()

    (document,) = map(json.loads, lines)
    submitted = again(cases["french"]).proposal.submission.document
    assert document == {"schema": "ka2check/proposal/1", **submitted}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_no_cell_runs_as_a_formula(client, officer, applicant, start):
    title = f"{start}HYPERLINK(1)"
    at("submitted", applicant, officer, title=title)
    client.force_login(officer)

    text = b"".join(client.get("/review/export/csv/?columns=title")).decode("utf-8-sig")
    response = client.get("/review/export/xlsx/?columns=title")
    book = load_workbook(BytesIO(b"".join(response)))
    response.close()

    assert list(csv.reader(StringIO(text, newline="")))[1][0].startswith("'")
    cell = book["drafts"]["A2"]
    assert (cell.data_type, harmless(title)[0]) == ("s", "'")


def test_what_is_withdrawn_leaves_the_queue(client, officer, applicant, cases):
    workflow.take("withdraw", cases["ready"].proposal, applicant)
    client.force_login(officer)

    assert len(client.get("/review/").context["rows"]) == 2
