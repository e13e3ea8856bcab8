"""Who changed what is noted, once in a quarter of an hour."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from proposals.models import Change, Member
from tests.drafting.sending import opened
from tests.factories import UserFactory


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
