"""Application servers side by side: the same site, the same people, a draft page each."""

import sys
from statistics import median

from .row import Row, duration
from .timing import quartiles
from .web import inside
from .web.client import Client
from .web.databases import DATABASES
from .web.load import Load, load
from .web.server import APPLICATION, gunicorn, serving

CROWD = 8
ROUNDS = 3
SECONDS = 1.5


def sync(port):
    """gunicorn with workers that answer one request after the other."""
    return gunicorn(port, "--worker-class", "sync", "--workers", "3", "--threads", "1")


def granian(port):
    """granian with as many workers and threads as gunicorn has."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"),
        *("--port", str(port), "--workers", "2", "--blocking-threads", "4", APPLICATION),
    ]


def rows(progress):
    """How many pages a second each other server answers, beside gunicorn with threads."""
    with DATABASES["SQLite"]() as address:
        people = inside.run(address, "people.writers", CROWD)
        for name, other in (("gunicorn, sync workers", sync), ("granian", granian)):
            progress(name)
            with serving(address) as ours, serving(address, other) as theirs:
                yield compared(name, readers(ours, people), readers(theirs, people))


def readers(port, people):
    """People who look at the check of their draft again and again."""
    return [Reading(port, who["cookie"], who["draft"]) for who in people]


class Reading(Client):
    """Looks at the check of a draft."""

    def __init__(self, port, cookie, draft):
        super().__init__(port, cookie)
        self.path = f"/proposals/{draft}/"

    def send(self):
        """Look; whether that went well."""
        status, _page = self.get(self.path)
        return status == 200


def compared(name, ours, theirs):
    """A row that says how many pages both answered a second, and how long the slowest took."""
    load(ours, 0.5), load(theirs, 0.5)
    loads = [(load(ours, SECONDS), load(theirs, SECONDS)) for _round in range(ROUNDS)]
    ours, theirs = (sum(side, Load()) for side in zip(*loads, strict=True))
    ratios = [our.per_second / their.per_second for our, their in loads]
    return Row(
        f"Check pages a second, {CROWD} clients, gunicorn with threads "
        f"(failed: {ours.failures}, {theirs.failures})",
        f"{ours.per_second:.0f}/s, p99 {duration(ours.p99)}",
        f"{name}: {theirs.per_second:.0f}/s, p99 {duration(theirs.p99)}",
        median(ratios),
        quartiles(ratios),
    )
