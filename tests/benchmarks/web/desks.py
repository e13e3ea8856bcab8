"""Desks of few and of many cases, each in a database of its own."""

from contextlib import contextmanager
from functools import cache

from . import inside
from .databases import DATABASES, sqlite_copy
from .folder import FOLDER


@contextmanager
def desk(database, count):
    """The address of a database with so many cases, and the cookies of a writer and an officer."""
    if database == "SQLite":
        yield kept(count)
        return
    with DATABASES[database]() as address:
        yield address, *filled(address, count)


@cache
def kept(count):
    """A desk that stays for who asks for it again: to fill it takes as long as all that is timed."""
    address = sqlite_copy(FOLDER / f"desk-{count}.sqlite3")
    return address, *filled(address, count)


def filled(address, count):
    """Fill a desk; the cookies of a writer and an officer there."""
    [writer] = inside.run(address, "people.writers", 1)
    officer = inside.run(address, "people.officer")
    inside.run(address, "desk.fill", count)
    return writer["cookie"], officer
