"""Saving without JavaScript: by two windows, by two people, and by somebody signed out."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone

from proposals.drafting.sections import name_of
from proposals.models import Change, Member
from tests.factories import ProposalFactory, UserFactory

AUTOSAVE = {"HX-Request": "true"}


@pytest.fixture
def draft(applicant):
    """A draft with a title and a duration."""
    return ProposalFactory(owner=applicant, answers={"title": "Tarinat", "duration_months": 24})


@pytest.fixture
def address(draft):
    return reverse("drafting:section", args=[draft.pk, "project"])


def opened(client, address):
    """What a page that was just opened would send, if nobody typed."""
    context = client.get(address).context
    return {
        "version": context["proposal"].version,
        "seen": context["seen"],
        "window": context["window"],
        "title": "Tarinat",
        "duration_months": "24",
    }


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


def test_an_autosave_in_conflict_saves_nothing_and_says_so(client, draft, address):
    first, second = opened(client, address), opened(client, address)
    client.post(address, {**first, "title": "Tales"}, headers=AUTOSAVE)

    response = client.post(address, {**second, "title": "Stories"}, headers=AUTOSAVE)

    draft.refresh_from_db()
    assert (response.status_code, draft.document["title"]) == (409, "Tales")


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


def test_a_save_that_breaks_off_leaves_nothing_behind(client, draft, address, monkeypatch):
    def breaks_off(*args):
        raise OperationalError("the disk is full")

    sent = opened(client, address)
    monkeypatch.setattr(Change, "note", breaks_off)
    client.raise_request_exception = False

    response = client.post(address, {**sent, "title": "Tales"}, headers=AUTOSAVE)

    draft.refresh_from_db()
    assert (response.status_code, draft.document["title"], draft.version) == (503, "Tarinat", 1)


def test_an_autosave_that_changes_nothing_writes_nothing(
    client, draft, address, django_assert_num_queries
):
    sent = opened(client, address)

    with django_assert_num_queries(4):  # session, user, draft; the agencies to choose from
        client.post(address, sent, headers=AUTOSAVE)

    draft.refresh_from_db()
    assert draft.version == 1


def test_who_changed_what_is_noted_once_in_a_quarter_of_an_hour(client, draft, address, applicant):
    for title in ("T", "Ta", "Tales"):
        draft.refresh_from_db()
        client.post(address, {**opened(client, address), "title": title})

    assert [(change.person, change.path) for change in Change.objects.all()] == [
        (applicant, "title")
    ]


def test_each_change_is_noted_whoever_and_whatever_comes_in_between(
    client, draft, address, monkeypatch
):
    editor, quarter = UserFactory(), datetime(2026, 3, 1, 12, 15, tzinfo=UTC)
    Member.objects.create(proposal=draft, person=editor, part="editor")
    steps = [
        (0, draft.owner, "title"), (1, draft.owner, "title"), (2, draft.owner, "acronym"),
        (3, draft.owner, "title"), (4, editor, "title"), (5, draft.owner, "title"),
        (14, draft.owner, "title"), (15, draft.owner, "title"), (16, editor, "title"),
    ]  # fmt: skip

    for minute, person, name in steps:
        draft.refresh_from_db()
        client.force_login(person)
        now = quarter + timedelta(minutes=minute)
        monkeypatch.setattr(timezone, "now", lambda now=now: now)
        client.post(address, {**opened(client, address), name: f"Words {minute}"})

    noted = {
        ((change.spell - quarter).seconds // 60, change.person, change.path)
        for change in Change.objects.all()
    }
    assert noted == {(minute - minute % 15, person, name) for minute, person, name in steps}


def test_text_sent_after_the_sign_in_expired_is_saved_after_the_new_one(
    client, draft, address, applicant
):
    sent = opened(client, address)
    client.logout()

    response = client.post(address, {**sent, "acronym": "TALE"})
    assert response.url == f"/accounts/login/?next={address}"
    signed_in = {"login": applicant.email, "password": "correct horse battery"}
    client.post("/accounts/login/", {**signed_in, "next": address})
    client.get(address)

    draft.refresh_from_db()
    assert draft.document["acronym"] == "TALE"


def test_text_that_waited_for_its_writer_is_nobody_elses(client, draft, address):
    sent = opened(client, address)
    client.logout()
    client.post(address, {**sent, "acronym": "TALE"})
    stranger = UserFactory()
    client.post("/accounts/login/", {"login": stranger.email, "password": "correct horse battery"})

    response = client.get(address)

    draft.refresh_from_db()
    assert response.status_code == 404
    assert "acronym" not in draft.document


@pytest.mark.parametrize(
    ("part", "read", "written"), [("editor", 200, 302), ("reader", 200, 404), (None, 404, 404)]
)
def test_a_draft_is_read_and_written_by_those_it_is_shared_with(
    client, draft, address, part, read, written
):
    sent = opened(client, address)
    other = UserFactory()
    if part:
        Member.objects.create(proposal=draft, person=other, part=part)
    client.force_login(other)

    assert client.get(address).status_code == read
    assert client.post(address, sent).status_code == written


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param({"duration_months": "two"}, {"duration_months": "two"}, id="no number"),
        pytest.param({"start": "31.9.2016"}, {"start": "31.9.2016"}, id="no day"),
        pytest.param({"title": "T" * 501}, {"title": "T" * 501}, id="too long"),
        pytest.param({"start": "1.9.2016"}, {}, id="a day as people write it"),
    ],
)
def test_what_cannot_be_read_is_kept_beside_the_answers(client, draft, address, typed, kept):
    client.post(address, {**opened(client, address), **typed})

    draft.refresh_from_db()
    assert draft.unread == kept
    page = client.get(address)
    for text in kept.values():
        assert f'value="{text}"' in page.content.decode()
    for name in kept:
        assert f'id="id_{name}-aside"' in page.content.decode()


def test_what_could_not_be_read_follows_its_row(client, draft):
    address = reverse("drafting:section", args=[draft.pk, "activities"])
    rows = {
        "mobilities-TOTAL_FORMS": 2, "mobilities-INITIAL_FORMS": 0,
        "mobilities-0-title": "First", "mobilities-1-duration_days": "a week",
    }  # fmt: skip
    client.post(address, rows)
    draft.refresh_from_db()
    assert draft.unread == {"mobilities/1/duration_days": "a week"}

    client.post(
        address,
        {**rows, "mobilities-INITIAL_FORMS": 2, "mobilities-0-DELETE": "on"},
    )

    draft.refresh_from_db()
    assert draft.unread == {"mobilities/0/duration_days": "a week"}


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


@pytest.mark.parametrize("path", ["grant", "grant/headings", "dissemination", "title", "annexes"])
def test_whatever_others_have_changed_has_a_name(path):
    assert name_of(path)


def test_a_page_that_is_not_ours_saves_nothing_unseen(client, draft):
    draft.document["grant"] = {"requested_eur": 300_000}
    draft.save()

    response = client.post(
        f"/proposals/{draft.pk}/budget/", {"version": "0", "seen": "forged"}, follow=True
    )

    draft.refresh_from_db()
    assert response.status_code < 500
    assert draft.document["grant"] == {"requested_eur": 300_000}
