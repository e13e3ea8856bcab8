"""A report prints whole on A4 and on Letter: what is printed on every page is read back as it looks."""

import subprocess
from functools import cache

import pytest

from proposals.reports.pdf import work
from proposals.reports.press import press

from .frozen import precheck
from .reading import split

DOTS_PER_MM = 3
A4 = (210, 297)
LETTER = (215.9, 279.4)

#: What office printers leave white at the edge of a sheet.
EDGE = 6.3

#: What is left white of an A4 page beside the text.
MARGIN = 18
LINE = 0.5

SIZES = [("small", "en"), ("typical", "en"), ("typical", "sv"), ("typical", "fi"), ("huge", "sv")]


@pytest.fixture(params=SIZES, ids=" ".join)
def inked(request, db):
    return edges(*request.param)


@cache
def edges(size, language):
    """Of each page of a report: left, top, right and bottom of what is printed, in millimetres."""
    printed = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(DOTS_PER_MM * 25.4), "-"],
        input=press.pdf(work(precheck(size), language)),
        capture_output=True,
        check=True,
    ).stdout
    pages = [page.point(lambda shade: 255 * (shade < 250)).getbbox() for page in split(printed)]
    return [[edge / DOTS_PER_MM for edge in page] for page in pages]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_every_page_prints_whole_at_its_own_size(inked, paper):
    """Centred on the sheet, as readers put a page that is not to be scaled."""
    right, below = ((sheet - page) / 2 for sheet, page in zip(paper, A4, strict=True))

    for left, top, width, height in inked:
        assert min(left + right, top + below) >= EDGE
        assert width + right <= paper[0] - EDGE
        assert height + below <= paper[1] - EDGE


def test_nothing_is_wider_than_the_text(inked):
    for left, _top, right, _bottom in inked:
        assert left >= MARGIN - LINE
        assert right <= A4[0] - MARGIN + LINE
