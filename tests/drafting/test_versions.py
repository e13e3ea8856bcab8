"""Versions: kept, compared word by word, and restored without losing anything."""

import pytest

from proposals.drafting.comparing import ADDED, KEPT, REMOVED, compared, differences
from proposals.models import Version
from tests.factories import AgencyFactory, ProposalFactory


@pytest.fixture
def draft(applicant):
    answers = {"title": "Tales of two towns", "agency": "FI01"}
    return ProposalFactory(owner=applicant, answers=answers)


def mark(client, draft, name=""):
    client.post(f"/proposals/{draft.pk}/versions/mark/", {"name": name})
    return draft.versions.first()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("First\0 round", "First\N{REPLACEMENT CHARACTER} round", id="with a NUL"),
        pytest.param("x" * 101, "x" * 100, id="too long"),
        pytest.param("", "Marked by hand", id="without one"),
    ],
)
def test_a_version_is_kept_whatever_it_was_to_be_called(client, draft, typed, kept):
    assert mark(client, draft, typed).name == kept


def test_a_version_keeps_the_draft_as_it_stands(client, draft):
    version = mark(client, draft, "as sent to the partners")
    draft.document["title"] = "Later"
    draft.save()

    page = client.get(f"/proposals/{draft.pk}/versions/{version.pk}/")

    assert version.precheck.document["title"] == "Tales of two towns"
    assert "as sent to the partners" in page.content.decode()
    assert [difference.name for difference in page.context["differences"]] == ["Title"]


def test_a_version_can_be_read(client, draft):
    draft.document["shared_theme"] = "Reading aloud"
    draft.save()
    client.post(f"/proposals/{draft.pk}/versions/mark/", {"name": "First"})

    page = client.get(f"/proposals/{draft.pk}/versions/{draft.versions.get().pk}/").text

    assert "<dd>Reading aloud</dd>" in page


def test_restoring_deletes_nothing(client, draft):
    version = mark(client, draft, "first")
    draft.document["title"] = "Later"
    draft.unread = {"duration_months": "two"}
    draft.save()

    client.post(f"/proposals/{draft.pk}/versions/{version.pk}/restore/")

    draft.refresh_from_db()
    before = draft.versions.first()
    assert (draft.document["title"], draft.unread) == ("Tales of two towns", {})
    assert before.name == "Before “first” was restored"
    assert (before.precheck.document["title"], before.unread) == (
        "Later", {"duration_months": "two"}
    )  # fmt: skip


def test_a_page_that_was_open_while_a_version_was_restored_overwrites_nothing(client, draft):
    version = mark(client, draft)
    draft.document["title"] = "Later"
    draft.save()
    context = client.get(f"/proposals/{draft.pk}/project/").context
    sent = {"version": context["proposal"].version, "seen": context["seen"], "window": "a"}
    client.post(f"/proposals/{draft.pk}/versions/{version.pk}/restore/")

    response = client.post(f"/proposals/{draft.pk}/project/", {**sent, "title": "Later still"})

    draft.refresh_from_db()
    assert (response.status_code, draft.document["title"]) == (409, "Tales of two towns")


def test_what_is_submitted_is_a_version(client, draft):
    AgencyFactory(code="FI01")

    client.post(f"/proposals/{draft.pk}/submit/")

    version = Version.objects.get()
    assert (version.is_submitted, version.precheck.document) == (True, draft.document)


@pytest.mark.parametrize("versions", [1, 9])
def test_the_list_costs_the_same_however_many_versions(
    client, draft, versions, django_assert_num_queries
):
    for number in range(versions):
        mark(client, draft, str(number))

    with django_assert_num_queries(5):  # session, user, draft, versions, changes
        client.get(f"/proposals/{draft.pk}/versions/")


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("", "new", [(ADDED, "new")]),
        ("old", "", [(REMOVED, "old")]),
        ("a b c", "a x c", [(KEPT, "a "), (REMOVED, "b"), (ADDED, "x"), (KEPT, " c")]),
    ],
)
def test_texts_are_compared_word_by_word(before, after, pieces):
    assert compared(before, after) == pieces


def test_answers_are_compared_by_their_names_and_in_words(db):
    before = {"purpose": "innovation", "organisations": [{"country": "FI"}]}
    after = {"purpose": "good_practice", "organisations": [{"country": "SE"}]}

    assert [(d.name, d.pieces[0], d.pieces[-1]) for d in differences(before, after)][1] == (
        "Organisation 1: Country", (REMOVED, "Finland"), (ADDED, "Sweden")
    )  # fmt: skip
