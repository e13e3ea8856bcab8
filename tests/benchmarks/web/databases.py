"""The databases that the site is measured on: SQLite, and PostgreSQL where one answers.

The tables are made once for each, and every database of a run is a copy.
"""

import os
import shutil
from contextlib import contextmanager
from functools import cache
from urllib.parse import urlsplit, urlunsplit

from . import inside
from .folder import FOLDER

#: Somebody there who may create databases.
POSTGRES = os.environ.get("BENCH_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
NAME = "ka2check_bench"


@contextmanager
def sqlite():
    """The address of a new SQLite database with the site's tables."""
    path = FOLDER / "site.sqlite3"
    yield sqlite_copy(path)
    remove(path)


def sqlite_copy(path):
    """The address of a new SQLite database in this place."""
    remove(path)
    shutil.copy(with_tables(), path)
    return f"sqlite:///{path}"


@cache
def with_tables():
    """A SQLite database that has all tables and nothing in them."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / "tables.sqlite3"
    remove(path)
    inside.run(f"sqlite:///{path}", "tables.create")
    return path


def remove(path):
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextmanager
def postgresql():
    """The address of a new PostgreSQL database with the site's tables."""
    template = postgresql_with_tables()
    recreate(NAME, f"TEMPLATE {template}")
    yield address(NAME)
    drop(NAME)


@cache
def postgresql_with_tables():
    """The name of a PostgreSQL database that has all tables and nothing in them."""
    name = f"{NAME}_tables"
    recreate(name)
    inside.run(address(name), "tables.create")
    return name


def address(name):
    return urlunsplit(urlsplit(POSTGRES)._replace(path=f"/{name}"))


def recreate(name, made_of=""):
    drop(name)
    tell(f"CREATE DATABASE {name} {made_of}")


def drop(name):
    tell(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def tell(statement):
    import psycopg

    with psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3) as connection:
        connection.execute(statement)


DATABASES = {"SQLite": sqlite, "PostgreSQL": postgresql}


def remove_all():
    """Leave no database behind."""
    for path in FOLDER.glob("*.sqlite3"):
        remove(path)
    if postgresql_with_tables.cache_info().currsize:
        drop(postgresql_with_tables())
