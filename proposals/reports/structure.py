"""Mends the structure tree of a PDF before it is written, where WeasyPrint leaves faults.

What stands in the margins and in repeated table heads is decoration, not content. What a page
break has split is one element. Header cells say what they head, pictures where they stand, and
lines from right to left what they say.
"""

from collections import deque
from itertools import pairwise

import pydyf

#: The unit of a PDF in that of CSS.
POINTS = 0.75

#: What a page break may split: HTML element -> structure elements.
SPLIT = {
    "table": {"/Table"},
    "tbody": {"/TBody"},
    "tr": {"/TR"},
    "p": {"/P"},
    "ol": {"/L"},
    "li": {"/LI", "/LBody"},
}


def mend(document, pdf):
    """Put the structure of a PDF right."""
    tree = Tree(pdf)
    for place, (page, following) in enumerate(pairwise(document.pages)):
        split = elements_at(page, LAST) & elements_at(following, FIRST)
        names = set().union(*(SPLIT.get(element.tag, ()) for element in split))
        if names:
            tree.join(place, names)
    for element in tree.elements():
        describe(element, document, tree)
    tree.make_artifacts_of_what_is_left()
    drop_doubles(pdf.catalog.get("AF", []))


FIRST, LAST = 0, -1


def elements_at(page, end):
    """The elements in which the flow of a page begins or ends; repeated table heads left out."""
    box, found = page._page_box.children[0], set()
    while True:
        flow = [b for b in getattr(box, "children", ()) if not getattr(b, "is_header", False)]
        if not flow:
            return found
        box = getattr(flow[end], "_box", flow[end])  # what is placed absolutely is wrapped
        if box.element is not None:
            found.add(box.element)


def describe(element, document, tree):
    """Say of a header cell what it heads, of a list how it counts, of a picture where it stands.

    And of a line from right to left what it says: its letters are drawn from left to right.
    """
    match element["S"]:
        case "/TH":
            is_column = tree.parent(tree.parent(element))["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if is_column else "/Row"
        case "/Span":
            if said := tree.said(element):
                element["ActualText"] = pydyf.String(said)
        case "/L":
            element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": "/Decimal"})
        case "/Figure":
            height = document.pages[tree.page_of(element)].height
            left, top, right, bottom = element["A"]["BBox"]
            box = (left, height - bottom, right, height - top)
            element["A"]["BBox"] = pydyf.Array([round(edge * POINTS, 2) for edge in box])
            element["A"]["Placement"] = "/Block"


def drop_doubles(references):
    """Name each attached file once."""
    references[:] = dict.fromkeys(references)


class Tree:
    """The structure tree of a PDF that is being made."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.root = self.at(self.at(pdf.catalog["StructTreeRoot"])["K"][0])
        self.pages = {reference: place for place, reference in enumerate(pdf.page_references)}

    def at(self, reference):
        """What a reference leads to."""
        return self.pdf.objects[int(reference.split()[0])]

    def parent(self, element):
        """What an element stands in."""
        return self.at(element["P"])

    def page_of(self, element):
        """On which page an element begins."""
        return self.pages[element["Pg"]]

    def kids(self, element):
        """The elements that stand right in this one."""
        kids = (self.at(kid) for kid in element["K"] if not isinstance(kid, int))
        return [kid for kid in kids if kid.get("Type") == "/StructElem"]

    def said(self, element):
        """The words of a line that runs from right to left; empty for every other."""
        said = [self.content(page).said.get(mark) for page, mark in self._marks(element)]
        return "".join(said) if said and all(said) else ""

    def content(self, page):
        """What is drawn on a page."""
        return self.at(self.at(page)["Contents"])

    def elements(self):
        """Every element of the tree, from the top."""
        waiting = deque([self.root])
        while waiting:
            element = waiting.popleft()
            yield element
            waiting.extend(self.kids(element))

    def join(self, page, names):
        """Make one of each element of these names that the end of a page has split."""
        kids = self.kids(self.root)
        before = [kid for kid in kids if self.page_of(kid) <= page]
        after = [kid for kid in kids if self.page_of(kid) > page]
        if before and after and before[-1]["S"] == after[0]["S"] and after[0]["S"] in names:
            self._join(before[-1], after[0], names)
            self.root["K"].remove(after[0].reference)

    def _join(self, first, rest, names):
        """Give an element what the rest of it holds."""
        kids, more = self.kids(first), self.kids(rest)
        if more and more[0]["S"] == "/THead":
            more = more[1:]
        if first["S"] == "/TR":
            for cell, its_rest in zip(kids, more, strict=True):
                self._join(cell, its_rest, names)
            return
        if kids and more and kids[-1]["S"] == more[0]["S"] and more[0]["S"] in names:
            self._join(kids[-1], more[0], names)
            more = more[1:]
        for kid in more:
            kid["P"] = first.reference
            first["K"].append(kid.reference)

    def make_artifacts_of_what_is_left(self):
        """Take out of the content whatever no element of the tree holds."""
        held = {(page, mark) for element in self.elements() for page, mark in self._marks(element)}
        numbers = self.at(self.at(self.pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
        for page, place in self.pages.items():
            stream = self.content(page)
            parents = numbers[2 * place + 1]
            for position, operand in enumerate(stream.stream):
                mark = operand.get("MCID") if isinstance(operand, dict) else None
                if mark is not None and (page, mark) not in held:
                    stream.stream[position - 1] = "/Artifact"
                    stream.stream[position] = pydyf.Dictionary({"Type": "/Pagination"})
                    parents[mark] = "null"

    def _marks(self, element):
        """The pieces of content that stand right in an element: page and number."""
        return [(element["Pg"], kid) for kid in element["K"] if isinstance(kid, int)]
