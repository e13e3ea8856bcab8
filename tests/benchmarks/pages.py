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
        progress("in the application, without a server")
        seconds, queries = inside.run(address, "visits.timed", visits, 15)
        yield from beside_a_bare_one(names, "", seconds, queries)
        progress("after each change")
        seconds = inside.run(address, "visits.timed_after_changes", visits, 40)
        yield from beside_a_bare_one(names, ", just changed", seconds, queries)
        progress("for the first time each")
        seconds = inside.run(address, "visits.timed_anew", visits, 15)
        yield from beside_a_bare_one(names, ", nothing kept", seconds, queries)


def beside_a_bare_one(names, when, seconds, queries):
    """The rows of some pages, of which the last that was timed is the bare one."""
    *ours, bare = seconds
    for name, taken, count in zip(names, ours, queries, strict=False):
        work = f"{name}{when}: {count} queries"
        page = f"bare page, {queries[-1]} queries"
        yield timed_row(work, Timed(taken, bare), page, Reach(at_most=3))
