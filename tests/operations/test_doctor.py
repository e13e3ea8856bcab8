"""The doctor finds what is wrong with an installation, and says what to do."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from audit.models import record
from ka2check import examination

pytestmark = pytest.mark.django_db


@pytest.fixture
def installed(settings, tmp_path, monkeypatch):
    """An installation as the guide leaves it."""
    settings.DEBUG = False
    settings.SECRET_KEY = "a key of fifty letters or more, which is long enough."
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text("{}")
    # The database of the tests is in memory, where there is no write-ahead log.
    monkeypatch.setitem(examination.EXAMINATIONS, "database", lambda: None)


def test_a_sound_installation_is_well(installed):
    assert told().endswith("All is well.\n")


def meddled():
    record(None, "test")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_entry")


def unmigrated():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'audit' AND name LIKE '0002%'")


def unreachable(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1


def workless(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.parametrize(
    ("harm", "name", "advice"),
    [
        pytest.param(
            lambda settings: setattr(settings, "DEBUG", True), "settings", "DEBUG", id="debugging"
        ),
        pytest.param(
            lambda settings: setattr(settings, "SECRET_KEY", "short"), "settings", "50", id="key"
        ),
        pytest.param(lambda settings: unmigrated(), "migrations", "migrate", id="migration"),
        pytest.param(lambda settings: meddled(), "audit trail", "verify_audit", id="meddled"),
        pytest.param(
            lambda settings: setattr(settings, "STATIC_ROOT", "/nowhere"),
            "static files",
            "collectstatic",
            id="static files",
        ),
        pytest.param(
            lambda settings: unreachable(settings),
            "mail",
            "EMAIL_URL",
            id="mail",
        ),
        pytest.param(workless, "worker", "db_worker", id="worker"),
    ],
)
def test_what_is_wrong_is_named_with_what_to_do(
    installed, settings, monkeypatch, harm, name, advice
):
    monkeypatch.setenv("SECRET_KEY", "set")
    monkeypatch.setattr(examination, "PATIENCE", 0)
    harm(settings)

    lines = told(fails=True).splitlines()

    place = lines.index(f"wrong  {name}")
    assert advice in lines[place + 1]


def told(fails=False):
    """What the doctor says."""
    output = StringIO()
    if fails:
        with pytest.raises(CommandError):
            call_command("doctor", stdout=output)
    else:
        call_command("doctor", stdout=output)
    return output.getvalue()
