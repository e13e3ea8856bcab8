"""The pages that people look at most, beside a bare page for whoever is signed in."""

from .row import Reach, timed_row
from .timing import Timed
from .web import inside
from .web.databases import DATABASES
from .web.server import static_files

#: What each page is called, and the address for whoever drafts.
PAGES = {
    "Draft page, a section of a few fields": "/proposals/{draft}/project/",
    "Draft page, 8 organisations": "/proposals/{draft}/partnership/",
    "Check page": "/proposals/{draft}/",
}
#: How a page is met, and what times it so, in how many rounds.
STATES = {
    "": ("visits.timed", 15),
    ", just changed": ("visits.timed_after_changes", 40),
    ", nothing kept": ("visits.timed_anew", 15),
}


def rows(progress):
    """How many bare pages each page costs the server; the queries are counted too."""
    static_files()
    with DATABASES["SQLite"]() as address:
        [writer] = inside.run(address, "people.writers", 1)
        officer = inside.run(address, "people.officer")
        inside.run(address, "desk.fill", 100)
        visits = [(path.format(**writer), writer["cookie"]) for path in PAGES.values()]
        visits += [("/review/", officer), ("/bare/page/", writer["cookie"])]
        names = [*PAGES, "Agency's queue, 50 of 100 drafts"]
        for when, (timing, rounds) in STATES.items():
            progress(f"in the application, without a server{when}")
            (*ours, bare), queries = inside.run(address, timing, visits, rounds)
            for name, seconds, count in zip(names, ours, queries, strict=False):
                work = f"{name}{when}: {count} queries"
                page = f"bare page, {queries[-1]} queries"
                yield timed_row(work, Timed(seconds, bare), page, Reach(at_most=3))
