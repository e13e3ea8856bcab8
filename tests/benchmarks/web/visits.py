"""Pages as the application answers them, timed without a server in between."""

from io import BytesIO

from django.db import connection
from django.test.utils import CaptureQueriesContext

from proposals.templatetags.kept import PARTS
from tests.benchmarks.timing import samples

from .client import TOKEN
from .wsgi import application


def timed(visits, rounds, keeping=True):
    """Seconds of each visit, a list of samples for each, and how many queries each makes.

    A visit is the path of a page and the cookie of whoever asks for it. Without keeping, each is
    the first of its process: no part of a page has been kept from another.
    """
    works = [lambda visit=visit: page(*visit) for visit in visits]
    if not keeping:
        PARTS.most = 0
    queries = [counted(work) for work in works]
    return samples(*works, rounds=rounds), queries


def counted(work):
    """How many queries a piece of work makes, once everything is loaded."""
    work()
    with CaptureQueriesContext(connection) as made:
        work()
    return len([query for query in made if is_question(query["sql"])])


def is_question(sql):
    """Whether this asks or tells something, and is not about the connection itself."""
    return not sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "PRAGMA"))


def page(path, cookie, body=None, headers=()):
    """The body of an answer. Raises RuntimeError where it is none of success."""
    return b"".join(streamed(path, cookie, body, headers))


def streamed(path, cookie, body=None, headers=()):
    """The body of an answer, a piece at a time."""
    path, _mark, query = path.partition("?")
    environ = {
        "REQUEST_METHOD": "GET" if body is None else "POST",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1",
        # Whoever has signed in has this one too.
        "HTTP_COOKIE": f"{cookie}; csrftoken={TOKEN}",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(body or b""),
        "CONTENT_LENGTH": str(len(body or b"")),
        **dict(headers),
    }
    said = []
    response = application(environ, lambda status, _headers: said.append(status))
    try:
        if not said[0].startswith("200"):
            raise RuntimeError(f"{path}: {said[0]}")
        yield from response
    finally:
        response.close()
