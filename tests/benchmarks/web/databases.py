"""The databases that the site is measured on: SQLite, and PostgreSQL where one answers."""

import os
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

from . import inside
from .folder import FOLDER

#: Somebody there who may create databases.
POSTGRES = os.environ.get("BENCH_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
NAME = "ka2check_bench"


@contextmanager
def sqlite():
    """The address of a new SQLite database with the site's tables."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / "site.sqlite3"
    remove(path)
    yield migrated(f"sqlite:///{path}")
    remove(path)


def remove(path):
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextmanager
def postgresql():
    """The address of a new PostgreSQL database with the site's tables."""
    recreate("DROP DATABASE IF EXISTS {} WITH (FORCE)", "CREATE DATABASE {}")
    yield migrated(urlunsplit(urlsplit(POSTGRES)._replace(path=f"/{NAME}")))
    recreate("DROP DATABASE IF EXISTS {} WITH (FORCE)")


def recreate(*statements):
    import psycopg

    with psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3) as connection:
        for statement in statements:
            connection.execute(statement.format(NAME))


def migrated(address):
    """A database once it has all tables."""
    inside.run(address, "tables.create")
    return address


DATABASES = {"SQLite": sqlite, "PostgreSQL": postgresql}
