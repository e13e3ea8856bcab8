"""The export of 100,000 drafts as CSV, beside reading the same rows by the ORM alone."""

from statistics import median

from .row import Reach, Row, duration
from .timing import quartiles
from .web import inside
from .web.desks import desk

MANY, FEW = 100_000, 1_000
ROUNDS = 1


def rows(progress):
    """From the request to the last line, with the memory and the wait for the first byte."""
    progress(f"{FEW:,} drafts")
    few = exported(FEW, rounds=1)
    progress(f"{MANY:,} drafts")
    many = exported(MANY, rounds=ROUNDS)
    ratios = [csv[1] / orm[1] for csv, orm in many]
    yield Row(
        f"Export of {MANY:,} drafts as CSV",
        duration(median(csv[1] for csv, _orm in many)),
        f"the ORM alone: {duration(median(orm[1] for _csv, orm in many))}",
        median(ratios),
        quartiles(ratios),
        Reach(at_most=2),
    )
    first = max(csv[0] for csv, _orm in many)
    yield Row("Its first byte", duration(first), "a second", first, None, Reach(at_most=1))
    most, least = (max(csv[2] for csv, _orm in runs) for runs in (many, few))
    yield Row(
        "Its peak memory",
        f"{most / 1024:.0f} MiB",
        f"of {FEW:,} drafts: {least / 1024:.0f} MiB",
        most / least,
        None,
        Reach(at_most=1.2),
    )


def exported(count, rounds):
    """What the export and the ORM took in turn, each in a process of its own."""
    with desk("SQLite", count) as (address, _writer, officer):
        return [
            (
                inside.run(address, "exporting.csv", officer),
                inside.run(address, "exporting.orm", officer),
            )
            for _round in range(rounds)
        ]
