"""The audit trail only grows, and shows whoever meddles with it."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from audit.keeping import remove_before
from audit.models import AppendOnlyError, End, Entry, record
from audit.verification import faults
from tests.accounts.test_signing_in import sign_in
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def trail():
    """Ten entries, numbered from 1."""
    return [record(None, f"test.{number}") for number in range(1, 11)]


def test_a_trail_that_nobody_touched_is_whole(trail):
    told = StringIO()

    call_command("verify_audit", seal=trail[3].seal, stdout=told)

    assert list(faults()) == []
    assert "Entries: 10." in told.getvalue()


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        pytest.param(
            "DELETE FROM audit_entry WHERE number = 4",
            ["Entries 4 to 4 are missing."],
            id="one is missing",
        ),
        pytest.param(
            "DELETE FROM audit_entry WHERE number > 8",
            ["Entries 9 to 10 are missing at the end."],
            id="the last are missing",
        ),
        pytest.param(
            "DELETE FROM audit_entry WHERE number < 3",
            ["Entries 1 to 2 are missing."],
            id="the first are missing",
        ),
        pytest.param(
            'INSERT INTO audit_entry (number, "when", what, kind, thing, detail, seal) '
            'SELECT 11, "when", what, kind, thing, detail, seal FROM audit_entry WHERE number = 10',
            [
                "Entry 11 was changed, or is not ours.",
                "The end of the trail is not where it was recorded.",
            ],
            id="one was slipped in",
        ),
        pytest.param(
            "DELETE FROM audit_end",
            ["The end of the trail is not where it was recorded."],
            id="the end is forgotten",
        ),
    ],
)
def test_meddling_in_the_database_shows(trail, sql, expected):
    with connection.cursor() as cursor:
        cursor.execute(sql)

    assert list(faults()) == expected
    with pytest.raises(CommandError):
        call_command("verify_audit", stderr=StringIO())


def test_the_database_itself_refuses_a_change(trail):
    with pytest.raises(Exception, match="append-only"), connection.cursor() as cursor:
        cursor.execute("UPDATE audit_entry SET what = 'nothing' WHERE number = 4")


@pytest.mark.parametrize(
    "meddle",
    [
        pytest.param(lambda entry: entry.save(), id="save"),
        pytest.param(lambda entry: entry.delete(), id="delete"),
        pytest.param(lambda entry: Entry.objects.update(what="x"), id="update"),
        pytest.param(lambda entry: Entry.objects.filter(pk=1).delete(), id="delete many"),
    ],
)
def test_the_site_has_no_way_to_change_an_entry(trail, meddle):
    with pytest.raises(AppendOnlyError):
        meddle(trail[0])


def test_an_entry_made_with_the_key_of_before_is_still_ours(trail, settings):
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a new key"
    record(None, "test.after")

    assert list(faults()) == []


def test_an_entry_made_without_the_key_is_not_ours(trail, settings):
    settings.SECRET_KEY = "what a thief of the database does not have"

    assert len(list(faults())) == 10


def test_what_is_too_old_goes_and_the_rest_is_still_whole(trail):
    assert remove_before(timezone.now() + timedelta(seconds=1)) == 10

    record(None, "test.later")
    assert list(faults()) == []
    assert End.objects.get().number == 12


def test_signing_in_is_recorded_without_a_name(client):
    maija = UserFactory(email="maija@example.org")

    sign_in(client, maija.email, "wrong")
    sign_in(client, maija.email)

    assert list(Entry.objects.order_by("number").values_list("who", "what", "detail")) == [
        (None, "account.sign_in_failed", ""),
        (maija.pk, "account.signed_in", ""),
    ]
