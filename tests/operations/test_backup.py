"""A backup is made while the site is written to, and restoring it proves that all is there."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from ka2check import backup
from tests.factories import AgencyFactory, ProposalFactory

HOME = Path(__file__).parents[2]


@pytest.fixture
def url(tmp_path):
    """An empty database of the kind that the tests run on, and its address."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'another.sqlite3'}"
        return
    known = connection.settings_dict
    name = f"restored_{os.getpid()}"
    server = {key: known[key.upper()] or None for key in ("host", "port", "user", "password")}
    with psycopg.connect(**server, dbname="postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        yield f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{name}"
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.django_db(transaction=True)
def test_what_is_restored_is_what_was_there(tmp_path, url):
    AgencyFactory()
    ProposalFactory.create_batch(20, answers={"title": "Päiväkirja"})
    file = tmp_path / "backup.tar"

    manifest = backup.make(file)

    answer = manage(url, "restore", file)
    assert "every one as it was" in answer.stdout, answer.stderr
    assert manifest["tables"]["proposals_proposal"][0] == 20
    assert "not empty" in manage(url, "restore", file).stderr


@pytest.mark.django_db(transaction=True)
def test_a_damaged_backup_is_refused(tmp_path):
    file, inside = tmp_path / "backup.tar", tmp_path / "inside"
    backup.make(file)
    inside.mkdir()
    backup.unpacked(file, inside)
    with (inside / "database").open("ab") as database:
        database.write(b"x")
    with tarfile.open(file, "w") as archive:
        for name in ("manifest.json", "database"):
            archive.add(inside / name, name)

    with pytest.raises(backup.BackupError, match="changed or damaged"):
        backup.unpacked(file, tmp_path)


@pytest.mark.django_db
def test_no_backup_is_made_in_the_middle_of_a_change(tmp_path):
    with pytest.raises(backup.BackupError, match="middle of a change"):
        backup.make(tmp_path / "backup.tar")


@pytest.mark.parametrize("content", [b"", b"nothing of the kind", bytes(1024)])
def test_what_is_no_backup_is_refused(tmp_path, content):
    (tmp_path / "backup.tar").write_bytes(content)

    with pytest.raises(backup.BackupError, match="no backup that can be read"):
        backup.unpacked(tmp_path / "backup.tar", tmp_path)


def manage(url, *arguments):
    """Run a command of manage.py on another database."""
    return subprocess.run(
        [sys.executable, "manage.py", *map(str, arguments)],
        env={
            **os.environ,
            "DATABASE_URL": url,
            "DEBUG": "on",
            "SECRET_KEY": settings.SECRET_KEY,
            "DJANGO_SETTINGS_MODULE": "ka2check.settings",
        },
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
