"""One web node, then two, on one PostgreSQL: what a second node adds to the reading."""

import os
from statistics import median

from .row import Reach, Row
from .servers import readers
from .timing import quartiles
from .web import inside
from .web.databases import DATABASES
from .web.load import load
from .web.server import serving

CROWD = 8
ROUNDS = 4
SECONDS = 1.5
#: A node of one worker, so that a second one could take another core.
NODE = ("--workers", "1")


def rows(progress):
    """Pages a second of both nodes, beside those of the first alone."""
    with (
        DATABASES["PostgreSQL"]() as address,
        serving(address, options=NODE) as first,
        serving(address, options=NODE) as second,
    ):
        people = inside.run(address, "people.writers", CROWD)
        one = readers(first, people)
        two = readers(first, people[: CROWD // 2]) + readers(second, people[CROWD // 2 :])
        load(one, 0.5), load(two, 0.5)
        loads = [(load(two, SECONDS), load(one, SECONDS)) for _round in range(ROUNDS)]
    ratios = [both.per_second / alone.per_second for both, alone in loads]
    yield Row(
        f"Two web nodes on PostgreSQL; database and clients share the {os.cpu_count()} cores",
        f"{median(both.per_second for both, _one in loads):.0f} pages/s",
        f"one node: {median(alone.per_second for _both, alone in loads):.0f} pages/s",
        median(ratios),
        quartiles(ratios),
        Reach(at_least=1.8),
    )
