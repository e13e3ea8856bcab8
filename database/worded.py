"""Questions to the database that are put into words once.

Django takes up to half a millisecond to make SQL of a question: ten times as long as the database
takes to answer it from an index. The pages that people look at most ask the same ones every time.
"""

import threading
from functools import wraps

from django.db.models import Expression

#: No column holds a larger number.
LARGEST = 2**63 - 1


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
    """What a thread has put into words: a connection of its own belongs to them."""

    def __init__(self):
        self.known = {}


class Words:
    """A question as the database understands it, with how its answer is to be read."""

    def __init__(self, compiler):
        self.compiler = compiler
        self.sql, self.parameters = compiler.as_sql()
        self.converters = compiler.get_converters([column for column, *_ in compiler.select])

    def answer(self, values):
        """The rows that there are for these values."""
        given = [one.among(values) if isinstance(one, Given) else one for one in self.parameters]
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
        if key not in here.known:
            queryset = question(*map(placeholder, range(len(values)), values), **words)
            here.known[key] = Words(queryset.query.get_compiler(queryset.db))
        return here.known[key].answer(values)

    ask.question = question
    return ask


def placeholder(place, value):
    """What stands for a value while the question is put into words."""
    if isinstance(value, tuple):
        return tuple(Given(place, within) for within in range(len(value)))
    return Given(place)
