"""The pages look as they did when somebody last looked at them.

Their words are kept with their pictures, so that another translation is no other look: what these
tests hold is the stylesheet, the fonts and the renderer. `GOLDEN=write make test` keeps the words
and the look of today: look at the pictures before you commit them.
"""

import gzip
import os
import subprocess
from datetime import UTC, datetime

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from proposals.reports.pdf import work
from proposals.reports.press import Work, press
from tests.factories import AgencyFactory

from .frozen import FOLDER, precheck
from .reading import split

PAGES = 4
DOTS_PER_INCH = 30

#: Of 255 shades, how far any part of two pictures may be apart once they are blurred: letters of
#: another version of a font stay within it, a paragraph that is missing or moved does not.
TOLERANCE = 4
BANDS = 6


@pytest.mark.parametrize("language", ["en", "sv", "fi"])
@pytest.mark.parametrize("size", ["small", "typical", "huge"])
def test_the_pages_look_as_they_did(db, size, language):
    golden = FOLDER / f"{size}-{language}.png"
    words = FOLDER / f"{size}-{language}.html.gz"
    if os.environ.get("GOLDEN") == "write":
        AgencyFactory(code="CZ01", name="Dům zahraniční spolupráce")
        words.write_bytes(gzip.compress(work(precheck(size), language).page.encode(), mtime=0))
        pictured(words).save(golden, optimize=True)

    assert distance(pictured(words), Image.open(golden)) < TOLERANCE


def test_a_page_that_lacks_something_looks_different():
    page = Image.open(FOLDER / "typical-en.png")
    lacking = page.copy()
    width, height = page.size
    lacking.paste(255, (0, height // 3, width // PAGES, height // 2))

    assert distance(page, lacking) > TOLERANCE


def pictured(words):
    """The first pages side by side, in grey: a report must do without colours."""
    page = gzip.decompress(words.read_bytes()).decode()
    pdf = press.pdf(Work(page, {}, datetime(2016, 3, 1, tzinfo=UTC)))
    printed = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH), "-l", str(PAGES), "-"],
        input=pdf,
        capture_output=True,
        check=True,
    ).stdout
    pages = split(printed)
    width, height = pages[0].size
    sheet = Image.new("L", (width * PAGES, height), 255)
    for place, page in enumerate(pages):
        sheet.paste(page, (place * width, 0))
    return sheet


def distance(one, other):
    """How many shades two pictures of the same size are apart, where they are the most so."""
    assert one.size == other.size
    blurred = [picture.convert("L").filter(ImageFilter.BoxBlur(2)) for picture in (one, other)]
    apart = ImageChops.difference(*blurred)
    width, height = apart.width // PAGES, apart.height // BANDS
    corners = [(page * width, band * height) for page in range(PAGES) for band in range(BANDS)]
    parts = (apart.crop((x, y, x + width, y + height)) for x, y in corners)
    return max(ImageStat.Stat(part).mean[0] for part in parts)
