"""An autosave with its check and the refreshed panel, beside a bare read that a write follows."""

from statistics import median

from .row import Reach, Row, duration
from .timing import quartiles
from .web import inside
from .web.client import Drafting, Noting
from .web.databases import DATABASES
from .web.load import Load, load
from .web.server import serving

CROWDS = (1, 8, 32)
ROUNDS = 5
SECONDS = 1.2
SECTION = "partnership"


def rows(progress):
    """The same people save their drafts and their notes, on each database, a crowd at a time."""
    for name, database in DATABASES.items():
        with database() as address, serving(address) as port:
            people = inside.run(address, "people.writers", max(CROWDS))
            for crowd in CROWDS:
                progress(f"{name}, {crowd} clients")
                ours = [Drafting(port, who["cookie"], who["draft"], SECTION) for who in people]
                bare = [Noting(port, who["cookie"]) for who in people]
                yield from compared(name, crowd, in_turn(ours[:crowd], bare[:crowd]))


def in_turn(ours, bare):
    """Loads of both, a pair a round."""
    load(ours, 0.5)
    load(bare, 0.5)
    return [(load(ours, SECONDS), load(bare, SECONDS)) for _round in range(ROUNDS)]


def compared(database, crowd, loads):
    """The median, and for the largest crowd what 99 of 100 requests did not exceed."""
    ours = sum((ours for ours, _bare in loads), Load())
    bare = sum((bare for _ours, bare in loads), Load())
    ratios = [median(our.seconds) / median(their.seconds) for our, their in loads]
    work = f"Autosave, {database}, clients: {crowd}"
    failed = f"failed: {ours.failures} of {len(ours.seconds)}"
    yield Row(
        f"{work} ({failed})",
        duration(median(ours.seconds)),
        f"bare read-then-write: {duration(median(bare.seconds))}",
        median(ratios),
        quartiles(ratios),
        Reach(at_most=2),
    )
    if crowd == max(CROWDS):
        ratios = [our.p99 / their.p99 for our, their in loads]
        yield Row(
            f"{work}, 99 of 100",
            duration(ours.p99),
            f"bare read-then-write: {duration(bare.p99)}",
            ours.p99 / bare.p99,
            quartiles(ratios),
            Reach(at_most=2),
        )
