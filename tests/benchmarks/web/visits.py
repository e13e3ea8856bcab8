"""Pages as the application answers them, timed without a server in between."""

from functools import partial
from io import BytesIO
from itertools import count

from django.db import connection
from django.test.utils import CaptureQueriesContext

from proposals.models import Case, Proposal
from proposals.templatetags.kept import PARTS
from tests.benchmarks.timing import samples, samples_after

from .client import TOKEN
from .wsgi import application


def timed(visits, rounds):
    """Seconds of each visit, a list of samples for each, and how many queries each makes.

    A visit is the path of a page and the cookie of whoever asks for it.
    """
    works = works_of(visits)
    queries = [counted(work) for work in works]
    return samples(*works, rounds=rounds), queries


def timed_after_changes(visits, rounds):
    """The same, when what a page shows has been changed since the visit before."""
    works, numbers = works_of(visits), count()

    def change():
        rename(next(numbers))

    queries = [counted(work, change) for work in works]
    return samples_after(change, *works, rounds=rounds), queries


def timed_anew(visits, rounds):
    """The same of the first visits to a process: no part of a page is kept from another."""
    PARTS.most = 0
    return timed(visits, rounds)


def works_of(visits):
    return [partial(page, *visit) for visit in visits]


def rename(number):
    """Give every draft and the newest case another title, and one organisation another name."""
    title = f"Evening school {number}"
    for proposal in Proposal.objects.exclude(document={}):
        first, *others = proposal.document["organisations"]
        first = {**first, "name": f"Folk high school {number}"}
        changes = {"title": title, "organisations": [first, *others]}
        document = {**proposal.document, **changes}
        Proposal.objects.filter(pk=proposal.pk).update(document=document)
    newest = Case.objects.latest("submitted")
    Case.objects.filter(pk=newest.pk).update(title=title)


def counted(work, change=lambda: None):
    """How many queries a piece of work makes, once everything is loaded, and after a change."""
    work()
    change()
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
