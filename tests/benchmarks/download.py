"""A stored report's second download, beside a static file of that size through the same server."""

from .row import Reach, timed_row
from .timing import Timed, samples
from .web import inside
from .web.client import Client
from .web.databases import DATABASES
from .web.server import STATIC, serving, static_files

FILE = "benchmark-report.pdf"
#: How often each file is fetched before: each thread of a worker words its questions anew.
BEFORE = 300


def rows(progress):
    """From the request to the last byte; and what it costs to know who asks, without anything else."""
    with DATABASES["SQLite"]() as address:
        progress("a report is printed")
        static_files()
        number, cookie = inside.run(address, "printing.written", str(STATIC / FILE))
        with serving(address) as port:
            reader = Client(port, cookie)
            paths = (f"/reports/{number}/pdf/", "/bare/file/", f"/static/{FILE}")
            works = [fetching(reader, path) for path in paths]
            for work in works * BEFORE:
                work()
            ours, bare, static = samples(*works, rounds=25)
        name = "Second download of a stored report"
        yield timed_row(name, Timed(ours, static), "static file", Reach(at_most=2))
        yield timed_row(
            "The same", Timed(ours, bare), "bare view that knows who asks", Reach(at_most=2)
        )


def fetching(reader, path):
    """The work of fetching a file. Raises RuntimeError where there is none."""

    def fetch():
        status, body = reader.get(path)
        if status != 200 or not body.startswith(b"%PDF"):
            raise RuntimeError(f"{path}: {status}")

    return fetch
