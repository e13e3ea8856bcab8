"""Partners pasted from a spreadsheet: looked at first, and kept only if every row is right."""

import pytest

from proposals.drafting.pasting import understood
from tests.factories import ProposalFactory

ROWS = "Kansalaisopisto\tFinland\tCoordinator\nRahvaülikool\tEE\n\nFrom Athens\tEL\tpartner"
KEPT = [
    {"name": "Kansalaisopisto", "country": "FI", "role": "coordinator"},
    {"name": "Rahvaülikool", "country": "EE"},
    {"name": "From Athens", "country": "GR", "role": "partner"},
]


@pytest.fixture
def draft(applicant):
    return ProposalFactory(owner=applicant, answers={"organisations": [{"name": "There"}]})


def test_rows_are_shown_before_they_are_kept(client, draft):
    page = client.post(f"/proposals/{draft.pk}/paste/", {"rows": ROWS})

    draft.refresh_from_db()
    assert [row.answers for row in page.context["rows"]] == KEPT
    assert draft.document["organisations"] == [{"name": "There"}]


def test_confirmed_rows_come_after_those_that_are_there(client, draft):
    client.post(f"/proposals/{draft.pk}/paste/", {"rows": ROWS, "keep": "1"})

    draft.refresh_from_db()
    assert draft.document["organisations"] == [{"name": "There"}, *KEPT]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("\tFI", "The name is missing."),
        ("A\tAtlantis", "There is no country called “Atlantis”."),
        ("A\tFI\tboss", "There is no role called “boss”."),
        ("A\tFI\tpartner\tVantaa\tE1\tmore", "There are more columns than five."),
        ("A" * 501 + "\tFI", f"“{'A' * 40}” is too long."),
    ],
)
def test_a_row_that_is_not_right_says_why_and_none_is_kept(client, draft, row, complaint):
    sent = {"rows": f"{ROWS}\n{row}", "keep": "1"}

    page = client.post(f"/proposals/{draft.pk}/paste/", sent)

    draft.refresh_from_db()
    assert page.status_code == 422
    assert page.context["rows"][-1].errors == [complaint]
    assert row.replace("\t", "\t") in page.content.decode()
    assert draft.document["organisations"] == [{"name": "There"}]


def test_semicolons_divide_where_there_are_no_tabs(db):
    assert understood("A;FI;partner")[0].answers == {
        "name": "A", "country": "FI", "role": "partner"
    }  # fmt: skip


def test_no_more_than_a_draft_holds(client, draft):
    page = client.post(f"/proposals/{draft.pk}/paste/", {"rows": "A\tFI\n" * 200, "keep": "1"})

    assert (page.status_code, len(page.context["rows"])) == (422, 200)
    draft.refresh_from_db()
    assert len(draft.document["organisations"]) == 1
