"""What manage.py doctor looks at. Each answers None, or what to do."""

import os
import shutil
import time
from pathlib import Path

from django.conf import settings
from django.core import mail
from django.db import connection
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from audit.verification import faults

from . import health
from .machine import PRINTING, advice, missing

#: Seconds by which clocks may differ before codes of authenticator apps are refused.
DRIFT = 10
FREE = 1024**3
#: Seconds in which a worker that has nothing else to do takes a task up.
PATIENCE = 15


def libraries():
    """Reports are printed with Pango and a font."""
    lacking = missing(PRINTING)
    return advice(lacking) if lacking else None


def database():
    """The database answers, and keeps what it is given."""
    health.database()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode")
            if cursor.fetchone() != ("wal",):
                return "SQLite does not use its write-ahead log. Is the disk a network share?"
    return None


def migrations():
    """The database has the shape that this version needs."""
    return None if health.migrations() else "Run: manage.py migrate"


def cached():
    """The cache keeps what one process tells the others."""
    try:
        kept = health.cached()
    except Exception as error:
        return f"{error}\nRun: manage.py createcachetable, or look at REDIS_URL."
    return None if kept else "The cache forgets at once. Look at REDIS_URL."


def post():
    """The mail server lets us in."""
    try:
        with mail.get_connection():
            return None
    except OSError as error:
        return f"The mail server does not let us in: {error}. Look at EMAIL_URL."


@task()
def nothing():
    """What a worker is asked to do, to see whether there is one."""


def worker():
    """Somebody takes up what is to be done in the background."""
    asked = nothing.enqueue()
    give_up = time.monotonic() + PATIENCE
    while not asked.is_finished and time.monotonic() < give_up:
        time.sleep(0.2)
        asked.refresh()
    DBTaskResult.objects.filter(task_path=nothing.module_path).delete()
    if asked.is_finished:
        return None
    return "Nothing is done in the background. Start ka2check-worker: manage.py db_worker."


def clock():
    """This machine and the database agree on the time: second factors depend on it."""
    if connection.vendor != "postgresql":
        return None if time.time() > 1_700_000_000 else "The clock of this machine is wrong."
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        apart = abs((cursor.fetchone()[0] - timezone.now()).total_seconds())
    return (
        f"The database's clock is {apart:.0f} s away. Run chrony on both."
        if apart > DRIFT
        else None
    )


def static_files():
    """The style sheets were collected."""
    if settings.DEBUG or (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        return None
    return "Run: manage.py collectstatic --noinput"


def disk():
    """There is room for what people write."""
    is_here = connection.vendor == "sqlite"
    place = Path(connection.settings_dict["NAME"]).parent if is_here else settings.BASE_DIR
    free = shutil.disk_usage(place).free
    return f"Only {free // 1024**2} MiB are free. Make room." if free < FREE else None


def secrets():
    """Production has its own key, and is no developer's machine."""
    if settings.DEBUG:
        return "DEBUG is on: that is for a developer's machine only."
    if os.environ.get("SECRET_KEY", "") and len(settings.SECRET_KEY) < 50:
        return "SECRET_KEY is short. Make one of 50 letters or more."
    return None


def trail():
    """The audit trail is whole."""
    found = list(faults())
    return "Run manage.py verify_audit, and find out who did it." if found else None


EXAMINATIONS = {
    "libraries and fonts": libraries,
    "settings": secrets,
    "database": database,
    "migrations": migrations,
    "cache": cached,
    "mail": post,
    "worker": worker,
    "clock": clock,
    "static files": static_files,
    "disk": disk,
    "audit trail": trail,
}
