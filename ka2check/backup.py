"""Backups of the database while it is in use, and what proves that one is whole.

A backup is one tar file: the database as its own tool writes it, and a manifest that says of every
table how many rows it has and what they add up to.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.backends.sqlite3._functions import register

MANIFEST, DATABASE = "manifest.json", "database"


class BackupError(Exception):
    """A backup that can not be made, or is not whole; says why and what to do."""


def make(path):
    """Write a backup of the database as it is at this moment. Returns its manifest.

    Raises BackupError.
    """
    if connection.in_atomic_block:
        # SQLite would wait for our own change to end, which waits for the backup.
        raise BackupError("A backup can not be made in the middle of a change.")
    with TemporaryDirectory(dir=Path(path).resolve().parent) as folder:
        file = Path(folder) / DATABASE
        tables = ENGINES[connection.vendor].dump(file)
        manifest = {
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "engine": connection.vendor,
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "tables": tables,
        }
        (Path(folder) / MANIFEST).write_text(json.dumps(manifest, indent=1))
        # It gets its name only once it is whole, so half a backup never looks like one.
        partial = Path(folder) / "partial"
        with tarfile.open(partial, "w") as archive:
            for name in (MANIFEST, DATABASE):
                archive.add(Path(folder) / name, name)
        with partial.open("rb+") as written:
            os.fsync(written.fileno())
        partial.replace(path)
    return manifest


def restore(path):
    """Put a backup into an empty database, and compare. Raises BackupError."""
    if connection.introspection.table_names():
        raise BackupError("The database is not empty. Give DATABASE_URL a new one.")
    with TemporaryDirectory() as folder:
        manifest = unpacked(path, Path(folder))
        if manifest["engine"] != connection.vendor:
            raise BackupError(f"This is a backup of {manifest['engine']}.")
        ENGINES[connection.vendor].load(Path(folder) / DATABASE)
    different = differing(manifest["tables"], ENGINES[connection.vendor].tables())
    if different:
        raise BackupError(f"Not the same after restoring: {', '.join(different)}.")
    return manifest


def unpacked(path, folder):
    """The manifest of a backup whose files are as they were written. Raises BackupError."""
    try:
        with tarfile.open(path) as archive:
            # These two and no others, whatever else a file may bring along.
            for name in (MANIFEST, DATABASE):
                with archive.extractfile(name) as packed, (folder / name).open("wb") as file:
                    shutil.copyfileobj(packed, file)
        manifest = json.loads((folder / MANIFEST).read_text())
        found = hashlib.sha256((folder / DATABASE).read_bytes()).hexdigest()
    except (OSError, tarfile.TarError, KeyError, TypeError, ValueError) as error:
        raise BackupError(f"This is no backup that can be read: {error}") from error
    if found != manifest["sha256"]:
        raise BackupError("The file was changed or damaged since the backup was made.")
    return manifest


def differing(before, after):
    """The tables that do not have the same rows."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


class Sqlite:
    """SQLite: its own on-line copy, which waits for nobody and lets nobody wait."""

    @staticmethod
    def dump(file):
        """Copy the database as it is, and add up the copy."""
        with closing(sqlite3.connect(file)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
            register(copy)  # the constraints of our tables call functions that Django brings
            copy.execute("PRAGMA journal_mode = DELETE")
            return Sqlite.added_up(copy)

    @staticmethod
    def load(file):
        """Copy it back into the empty database."""
        connection.ensure_connection()
        with closing(sqlite3.connect(file)) as copy:
            copy.backup(connection.connection)

    @staticmethod
    def tables():
        """What the database adds up to now, read as plainly as the copy was."""
        with closing(sqlite3.connect(connection.settings_dict["NAME"])) as database:
            register(database)
            return Sqlite.added_up(database)

    @staticmethod
    def added_up(database):
        """Of each table, how many rows it has and a digest of them all."""
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupError("SQLite says that the database is damaged.")
        names = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        )
        return {name: Sqlite.table(database, name) for (name,) in names.fetchall()}

    @staticmethod
    def table(database, name):
        """How many rows one table has, and a digest of them in the order they are stored in."""
        digest, count = hashlib.sha256(), 0
        quoted = connection.ops.quote_name(name)
        for row in database.execute(f"SELECT * FROM {quoted} ORDER BY rowid"):  # nosec B608
            digest.update(repr(row).encode())
            count += 1
        return [count, digest.hexdigest()]


class Postgresql:
    """PostgreSQL: pg_dump of one snapshot, in which the tables are added up, too."""

    @staticmethod
    def dump(file):
        """Dump what one moment saw, whatever is written meanwhile."""
        own = connections.create_connection(DEFAULT_DB_ALIAS)
        try:
            with own.cursor() as cursor:
                cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                cursor.execute("SELECT pg_export_snapshot()")
                (snapshot,) = cursor.fetchone()
                run("pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={file}")
                return Postgresql.added_up(cursor)
        finally:
            own.close()

    @staticmethod
    def load(file):
        """Fill the empty database, all of it or nothing."""
        run("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", file, into=True)

    @staticmethod
    def tables():
        """What the database adds up to now."""
        with connection.cursor() as cursor:
            return Postgresql.added_up(cursor)

    @staticmethod
    def added_up(cursor):
        """Of each table, how many rows it has and a digest of them all."""
        return {
            name: Postgresql.table(cursor, name)
            for name in sorted(connection.introspection.table_names(cursor))
        }

    @staticmethod
    def table(cursor, name):
        """How many rows one table has, and a digest of them, sorted."""
        quoted = connection.ops.quote_name(name)
        cursor.execute(
            "SELECT count(*), coalesce(md5(string_agg(md5(row::text), '' ORDER BY md5(row::text))), '')"
            f" FROM {quoted} AS row"  # nosec B608
        )
        return list(cursor.fetchone())


def run(program, *arguments, into=False):
    """Run one of PostgreSQL's own programs on our database; the password goes by environment."""
    settings = connection.settings_dict
    where = {
        "PGHOST": settings["HOST"],
        "PGPORT": settings["PORT"],
        "PGUSER": settings["USER"],
        "PGPASSWORD": settings["PASSWORD"],
        "PGDATABASE": settings["NAME"],
    }
    known = {name: str(value) for name, value in where.items() if value}
    target = [f"--dbname={settings['NAME']}"] if into else []
    try:
        subprocess.run(  # nosec B603  our own arguments, no shell
            [program, *target, *map(str, arguments)],
            env={**os.environ, **known},
            check=True,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError as error:
        raise BackupError(f"{program} is missing. Install postgresql-client.") from error
    except subprocess.CalledProcessError as error:
        raise BackupError(f"{program}: {error.stderr.strip()}") from error


ENGINES = {"sqlite": Sqlite, "postgresql": Postgresql}
