"""A stored report's second download, beside a static file of that size through the same server."""

from .row import Reach, timed_row
from .timing import in_turn
from .web import inside
from .web.client import Client
from .web.databases import DATABASES
from .web.server import STATIC, serving, static_files

FILE = "benchmark-report.pdf"


def rows(progress):
    """From the request to the last byte, over a connection that stays open."""
    with DATABASES["SQLite"]() as address:
        static_files()
        number, cookie = inside.run(address, "printing.written", str(STATIC / FILE))
        with serving(address) as port:
            reader = Client(port, cookie)
            ours, static = f"/reports/{number}/pdf/", f"/static/{FILE}"
            timed = in_turn(fetching(reader, ours), fetching(reader, static), rounds=15)
        yield timed_row(
            "Second download of a stored report", timed, "static file", Reach(at_most=2)
        )


def fetching(reader, path):
    """The work of fetching a file. Raises RuntimeError where there is none."""

    def fetch():
        status, body = reader.get(path)
        if status != 200 or not body.startswith(b"%PDF"):
            raise RuntimeError(f"{path}: {status}")

    return fetch
