"""The report as a PDF, beside the shortest page that WeasyPrint can make."""

from .row import Reach, timed_row
from .timing import Timed
from .web import inside
from .web.databases import DATABASES


def rows(progress):
    """How many one-line pages a typical report costs, and what a page of a huge one costs."""
    with DATABASES["SQLite"]() as address:
        (usual, line), (huge, typical), (few, many) = inside.run(address, "printing.timed")
    work = f"Typical report as PDF, {few} pages, warm"
    yield timed_row(work, Timed(usual, line), "WeasyPrint's one-line page", Reach(at_most=15))
    a_page = Timed([each / many for each in huge], [each / few for each in typical])
    work = f"A page of the huge report ({many} pages)"
    yield timed_row(work, a_page, "a page of the typical one", Reach(at_most=1))
