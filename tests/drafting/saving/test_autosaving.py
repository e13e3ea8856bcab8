"""What an autosave writes, and how often it asks the database."""

from datetime import UTC, datetime

import pytest
from django.db import OperationalError
from django.urls import reverse

from proposals.models import Change
from tests.drafting.sending import AUTOSAVE, opened


@pytest.mark.parametrize("rows", [1, 30])
def test_an_autosave_costs_the_same_however_large_the_draft(
    client, draft, rows, django_assert_num_queries, monkeypatch
):
    draft.document["organisations"] = [{"name": str(row), "country": "FI"} for row in range(rows)]
    draft.save()
    address = reverse("drafting:section", args=[draft.pk, "partnership"])
    context = client.get(address).context
    sent = {
        "version": 1, "seen": context["seen"], "window": "a", "organisations-0-name": "Opisto",
        "typed": "organisations-0-name",
    }  # fmt: skip

    monkeypatch.setattr(Change, "spell_now", lambda: datetime(2026, 3, 1, tzinfo=UTC))
    # Session, user, draft; saved, and what changed noted; both or neither, which is two more.
    with django_assert_num_queries(7):
        first = client.post(address, sent, headers=AUTOSAVE)
    sent |= {"version": 2, "seen": first.context["seen"], "organisations-0-name": "Opistot"}
    # Whoever types on is noted already.
    with django_assert_num_queries(4):
        second = client.post(address, sent, headers=AUTOSAVE)

    assert (first.status_code, second.status_code) == (200, 200)


def test_an_autosave_that_changes_nothing_writes_nothing(
    client, draft, address, django_assert_num_queries
):
    sent = opened(client, address)

    with django_assert_num_queries(4):  # session, user, draft; the agencies to choose from
        client.post(address, sent, headers=AUTOSAVE)

    draft.refresh_from_db()
    assert draft.version == 1


def test_a_save_that_breaks_off_leaves_nothing_behind(client, draft, address, monkeypatch):
    def breaks_off(*args):
        raise OperationalError("the disk is full")

    sent = opened(client, address)
    monkeypatch.setattr(Change, "note", breaks_off)
    client.raise_request_exception = False

    response = client.post(address, {**sent, "title": "Tales"}, headers=AUTOSAVE)

    draft.refresh_from_db()
    assert (response.status_code, draft.document["title"], draft.version) == (503, "Tarinat", 1)


def test_a_renamed_result_is_offered_under_its_new_name_at_once(client, draft):
    draft.document["results"] = [{"title": "Course"}]
    draft.document["intellectual_outputs"] = [{"title": "O1", "result": "Course"}]
    draft.save()
    address = reverse("drafting:section", args=[draft.pk, "results"])
    sent = {
        "version": 1, "seen": client.get(address).context["seen"], "window": "a",
        "results-TOTAL_FORMS": 1, "results-INITIAL_FORMS": 1, "results-0-title": "Course book",
        "intellectual_outputs-TOTAL_FORMS": 1, "intellectual_outputs-INITIAL_FORMS": 1,
        "intellectual_outputs-0-title": "O1", "intellectual_outputs-0-result": "Course",
    }  # fmt: skip

    page = client.post(address, sent, headers=AUTOSAVE).content.decode()

    draft.refresh_from_db()
    assert draft.document["intellectual_outputs"] == [{"title": "O1", "result": "Course book"}]
    assert '<option value="Course book" selected>Course book</option>' in page


def test_what_a_new_row_is_called_is_offered_at_once(client, draft):
    draft.document["intellectual_outputs"] = [{"title": "O1", "staff_costs": [{"days": 5}]}]
    draft.save()
    address = reverse("drafting:section", args=[draft.pk, "results"])
    page = client.get(f"{address}?add=intellectual_outputs")
    sent = {
        "version": 1, "seen": page.context["seen"], "window": "a",
        "intellectual_outputs-1-title": "Film", "typed": "intellectual_outputs-1-title",
    }  # fmt: skip

    answer = client.post(address, sent, headers=AUTOSAVE).content.decode()

    assert '<option value="1">Film</option>' in answer


def test_salary_costs_are_offered_a_renamed_intellectual_output_at_once(client, draft):
    draft.document["intellectual_outputs"] = [{"title": "O1", "staff_costs": [{"days": 5}]}]
    draft.save()
    address = reverse("drafting:section", args=[draft.pk, "results"])
    sent = {
        "version": 1, "seen": client.get(address).context["seen"], "window": "a",
        "intellectual_outputs-0-title": "Course book", "typed": "intellectual_outputs-0-title",
    }  # fmt: skip

    page = client.post(address, sent, headers=AUTOSAVE).content.decode()

    assert '<option value="0" selected>Course book</option>' in page
