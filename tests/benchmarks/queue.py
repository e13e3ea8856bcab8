"""The agency's queue and its filters at 100,000 drafts, beside the same at 100."""

from statistics import median

from .row import Reach, Row, duration
from .timing import quartiles
from .web import inside
from .web.databases import DATABASES
from .web.desks import desk
from .web.server import static_files

FEW, MANY = 100, 100_000
FILTERS = {
    "": "/review/",
    ", by state": "/review/?state=in_review",
    ", by a word": "/review/?q=garden",
    ", by country": "/review/?country=EE",
    ", by criterion": "/review/?criterion=results.innovation&outcome=judgement",
    ", by title": "/review/?sort=title",
}
ROUNDS = 25


def rows(progress):
    """How much more the same page costs; a bare page beside each says how busy the machine is."""
    for name in DATABASES:
        few, many = (measured(name, count, progress) for count in (FEW, MANY))
        for place, label in enumerate(FILTERS):
            ratios = [
                (ours / their_page) / (small / small_page)
                for ours, their_page, small, small_page in zip(
                    many[place], many[-1], few[place], few[-1], strict=True
                )
            ]
            yield Row(
                f"Queue of {MANY:,} drafts{label}, {name}",
                duration(median(many[place])),
                f"of {FEW}: {duration(median(few[place]))}",
                median(ratios),
                quartiles(ratios),
                Reach(at_most=1.5),
            )


def measured(name, count, progress):
    """Seconds of each page at a desk of so many cases, those of a bare page last."""
    progress(f"{name}, {count:,} drafts")
    static_files()
    with desk(name, count) as (address, writer, officer):
        progress(f"{name}, {count:,} drafts are there")
        visits = [(path, officer) for path in FILTERS.values()]
        visits.append(("/bare/page/", writer))
        taken, _queries = inside.run(address, "visits.timed", visits, ROUNDS)
        return taken
