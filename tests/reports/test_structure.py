"""A report can be read aloud, searched and archived: PDF/UA-1 and PDF/A-3, read back."""

import json
import re
from collections import Counter
from functools import cache
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from django.utils import translation
from django.utils.translation import gettext

from proposals.reports.pdf import work
from proposals.reports.press import press

from .frozen import precheck
from .reading import pages_of, squeezed, text_of

LEVELS = {"/H1": 1, "/H2": 2, "/H3": 3}


@cache
def printed(size):
    """The report of this size in Finnish; it needs the database for the agencies' names."""
    return press.pdf(work(precheck(size), "fi"))


@pytest.fixture(params=["typical", "huge"])
def pdf(request, db):
    with pikepdf.open(BytesIO(printed(request.param))) as opened:
        yield opened


def elements(element):
    """Every element of a structure tree, from the top."""
    for kid in kids(element):
        yield kid
        yield from elements(kid)


def kids(element):
    """The elements right in this one."""
    inside = element.get("/K", [])
    inside = inside if isinstance(inside, pikepdf.Array) else [inside]
    return [k for k in inside if isinstance(k, pikepdf.Dictionary) and "/S" in k]


def tree(pdf):
    return list(elements(pdf.Root.StructTreeRoot))


def kind():
    """What a report is called in Finnish."""
    with translation.override("fi"):
        return gettext("Pre-check report")


def named(pdf, name):
    return [element for element in tree(pdf) if name == element.S]


def test_it_says_what_it_is_and_in_which_language(pdf):
    assert str(pdf.Root.Lang) == "fi"
    assert str(pdf.docinfo.Title).startswith(f"{kind()} ")
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["dc:title"] == str(pdf.docinfo.Title)
        assert metadata["xmp:CreateDate"] == "2016-03-01T12:00:00Z"


def test_it_is_well_formed(pdf):
    assert pdf.check_pdf_syntax() == []


def test_every_font_is_embedded(pdf):
    fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/FontFile2" in o]
    described = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/FontWeight" in o]

    assert fonts
    assert len(fonts) >= len(described)


def test_headings_leave_no_level_out_and_are_the_bookmarks(pdf):
    levels = [LEVELS[str(e.S)] for e in tree(pdf) if str(e.S) in LEVELS]

    assert levels[0] == 1
    assert all(now - before <= 1 for before, now in pairwise(levels))
    with pdf.open_outline() as outline:
        assert 1 + len(outline.root[0].children) == sum(level < 3 for level in levels)


def test_header_cells_say_what_they_head(pdf):
    scopes = Counter(str(cell.A.Scope) for cell in named(pdf, "/TH"))

    assert set(scopes) == {"/Column", "/Row"}


def test_a_table_that_breaks_over_pages_is_one_with_one_head(pdf):
    tables = named(pdf, "/Table")

    heads = [sum(kid.S == "/THead" for kid in kids(table)) for table in tables]
    bodies = [sum(kid.S == "/TBody" for kid in kids(table)) for table in tables]
    assert set(heads) <= {0, 1}
    assert set(bodies) == {1}
    assert len(tables) == 3  # key facts, partnership, grant


def test_every_organisation_is_a_row_of_one_table(db):
    with pikepdf.open(BytesIO(printed("huge"))) as pdf:
        rows = [len(kids(kids(table)[-1])) for table in named(pdf, "/Table")]

    assert 30 in rows


def test_pictures_say_what_they_show_and_where_they_stand(pdf):
    figures = named(pdf, "/Figure")

    assert len(figures) == 3
    for figure in figures:
        left, bottom, right, top = map(float, figure.A.BBox)
        assert 0 <= left < right <= 596
        assert 0 <= bottom < top <= 842
        assert len(str(figure.Alt)) > 10


def test_lists_have_items_with_label_and_body(pdf):
    for each in named(pdf, "/L"):
        assert {str(kid.S) for kid in kids(each)} == {"/LI"}
        assert str(each.A.ListNumbering) == "/Decimal"
    assert len(named(pdf, "/L")) == 1


def test_all_content_is_tagged_once_or_is_decoration(pdf):
    tagged = Counter()
    for element in tree(pdf):
        inside = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
        tagged.update((element.Pg.objgen, int(kid)) for kid in inside if isinstance(kid, int))
    marked = Counter(
        (page.obj.objgen, int(number))
        for page in pdf.pages
        for number in re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())
    )

    assert set(tagged.values()) == {1}
    assert marked == tagged


def test_what_stands_in_the_margins_is_not_read_aloud(db):
    pages = pages_of(printed("typical"))
    number = precheck("typical").number

    for place, page in enumerate(pages, 1):
        assert f"{place} / {len(pages)}" in page
        assert number in page
    assert text_of(printed("typical")).count(squeezed(f"{kind()} {number}")) == 1


def test_the_proposal_and_the_findings_lie_inside(pdf):
    inside = {
        name: json.loads(file.get_file().read_bytes()) for name, file in pdf.attachments.items()
    }

    assert sorted(inside) == ["findings.json", "proposal.json"]
    assert inside["proposal.json"]["title"] == "Learning towards Access to Land"
    assert inside["findings.json"]["verdict"] == "needs_judgement"
    assert [str(file.AFRelationship) for file in pdf.Root.AF] == ["/Source", "/Source"]
