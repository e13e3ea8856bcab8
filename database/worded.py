"""Questions to the database that are put into words once.

Django takes up to half a millisecond to make SQL of a question: ten times as long as the database
takes to answer it from an index. The pages that people look at most ask the same ones every time.
"""

import re
import threading
from functools import wraps

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression

#: No column holds a larger number.
LARGEST = 2**63 - 1
#: Where a value belongs in the words that Django makes.
PLACE = re.compile(r"(?<!%)%s")


class Given(Expression):
    """A value that is only known when the question is asked: where it stands among all of them."""

    def __init__(self, *place):
        super().__init__()
        self.place = place

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def among(self, values):
        """The value itself."""
        for place in self.place:
            values = values[place]
        return values


class Here(threading.local):
    """What a thread has put into words, for the connection that it has: they belong together."""

    def __init__(self):
        self.connection, self.known = None, {}

    def of(self, connection):
        """What is known for this connection: nothing, where the thread had another one."""
        if connection is not self.connection:
            self.connection, self.known = connection, {}
        return self.known


class Words:
    """A question as the database understands it, with how its answer is to be read."""

    def __init__(self, compiler):
        self.compiler = compiler
        sql, parameters = compiler.as_sql()
        # By name: Django would look for the places of values without one each time, for SQLite.
        self.parameters = {f"value{place}": value for place, value in enumerate(parameters)}
        names = iter(self.parameters)
        self.sql = PLACE.sub(lambda _found: f"%({next(names)})s", sql)
        self.converters = compiler.get_converters([column for column, *_ in compiler.select])

    def answer(self, values):
        """The rows that there are for these values."""
        given = {
            name: one.among(values) if isinstance(one, Given) else one
            for name, one in self.parameters.items()
        }
        with self.compiler.connection.cursor() as cursor:
            cursor.execute(self.sql, given)
            rows = cursor.fetchall()
        if self.converters:
            rows = self.compiler.apply_converters(rows, self.converters)
        return [tuple(row) for row in rows]


def worded(question):
    """Make a function that returns a queryset of `values_list` one that returns a list of rows.

    What it is given by place, numbers, texts and tuples of them, is another each time. What has a
    name is part of the words, as is how many a tuple holds: let there be few of both.
    """
    here = Here()

    @wraps(question)
    def ask(*values, **words):
        # Addresses may hold any number, and not every database takes it.
        if any(isinstance(value, int) and value > LARGEST for value in values):
            return []
        lengths = (len(value) if isinstance(value, tuple) else None for value in values)
        key = (*lengths, *words.items())
        known = here.of(connections[DEFAULT_DB_ALIAS])
        if key not in known:
            queryset = question(*map(placeholder, range(len(values)), values), **words)
            known[key] = Words(queryset.query.get_compiler(queryset.db))
        return known[key].answer(values)

    ask.question = question
    return ask


def worded_whole(model):
    """The same for a question about a model's objects as they are stored: it returns a list of them."""
    names = [field.attname for field in model._meta.concrete_fields]

    def whole(question):
        @worded
        def rows(*values, **words):
            return question(*values, **words).values_list(*names)

        @wraps(question)
        def ask(*values, **words):
            return [model.from_db(DEFAULT_DB_ALIAS, names, row) for row in rows(*values, **words)]

        return ask

    return whole


def placeholder(place, value):
    """What stands for a value while the question is put into words."""
    if isinstance(value, tuple):
        return tuple(Given(place, within) for within in range(len(value)))
    return Given(place)
