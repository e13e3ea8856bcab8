"""Two windows, or two people, that save the same section."""

import pytest

from proposals.drafting.sections import name_of
from tests.drafting.sending import AUTOSAVE, opened


def test_who_saves_later_does_not_undo_what_they_have_not_seen(client, draft, address):
    first, second = opened(client, address), opened(client, address)
    client.post(address, {**first, "acronym": "TALE"})

    response = client.post(address, {**second, "duration_months": "18"}, follow=True)

    draft.refresh_from_db()
    assert draft.document == {
        "call": "2016-KA204", "title": "Tarinat", "duration_months": 18, "acronym": "TALE"
    }  # fmt: skip
    assert "Others have changed: Acronym." in response.content.decode()


@pytest.mark.parametrize(("choice", "stands"), [("mine", "Stories"), ("theirs", "Tales")])
def test_the_same_answer_changed_twice_is_chosen(client, draft, address, choice, stands):
    first, second = opened(client, address), opened(client, address)
    client.post(address, {**first, "title": "Tales"})

    asked = client.post(address, {**second, "title": "Stories", "acronym": "TALE"})
    draft.refresh_from_db()
    before_choosing = dict(draft.document)
    context = asked.context
    chosen = {name: context[name] for name in ("seen", "mine")}
    version = context["proposal"].version
    client.post(address, {**chosen, "version": version, "choice-title": choice})

    draft.refresh_from_db()
    assert asked.status_code == 409
    assert before_choosing["title"] == "Tales"
    assert draft.document == {
        "call": "2016-KA204", "title": stands, "duration_months": 24, "acronym": "TALE"
    }  # fmt: skip


def test_a_choice_is_asked_anew_when_the_answer_has_changed_again(client, draft, address):
    first, second, third = (opened(client, address) for _window in range(3))
    client.post(address, {**first, "title": "Tales"})
    context = client.post(address, {**second, "title": "Stories"}).context
    chosen = {name: context[name] for name in ("seen", "mine")}
    version = context["proposal"].version
    client.post(address, {**third, "version": version, "seen": "", "title": "Fables"})

    again = client.post(address, {**chosen, "version": version, "choice-title": "mine"})

    draft.refresh_from_db()
    assert (again.status_code, draft.document["title"]) == (409, "Fables")


def test_a_forged_memory_overwrites_nothing(client, draft, address):
    sent = opened(client, address)
    client.post(address, {**sent, "title": "Tales"})

    response = client.post(
        address, {**sent, "window": "another", "seen": "forged", "title": "Stories"}
    )

    draft.refresh_from_db()
    assert (response.status_code, draft.document["title"]) == (409, "Tales")


def test_a_page_that_is_not_ours_saves_nothing_unseen(client, draft):
    draft.document["grant"] = {"requested_eur": 300_000}
    draft.save()

    response = client.post(
        f"/proposals/{draft.pk}/budget/", {"version": "0", "seen": "forged"}, follow=True
    )

    draft.refresh_from_db()
    assert response.status_code < 500
    assert draft.document["grant"] == {"requested_eur": 300_000}


def test_an_autosave_in_conflict_saves_nothing_and_says_so(client, draft, address):
    first, second = opened(client, address), opened(client, address)
    client.post(address, {**first, "title": "Tales"}, headers=AUTOSAVE)

    response = client.post(address, {**second, "title": "Stories"}, headers=AUTOSAVE)

    draft.refresh_from_db()
    assert (response.status_code, draft.document["title"]) == (409, "Tales")


@pytest.mark.parametrize("path", ["grant", "grant/headings", "dissemination", "title", "annexes"])
def test_whatever_others_have_changed_has_a_name(path):
    assert name_of(path)
