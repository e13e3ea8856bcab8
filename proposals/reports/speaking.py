"""Keeps what a line of text says, where its letters do not stand in the order of reading."""

import re
from contextlib import contextmanager

from weasyprint.pdf.stream import Stream

#: A letter of a script that runs from right to left: Hebrew, Arabic and their like.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class SpeakingStream(Stream):
    """The content of a page, which knows the words of its lines that run from right to left."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        #: Number of a marked piece of content -> what it says.
        self.said = {}

    @contextmanager
    def marked(self, box, tag):
        """Mark what is drawn for a box, as WeasyPrint does, and keep what it says."""
        with super().marked(box, tag):
            if RIGHT_TO_LEFT.search(getattr(box, "text", "")):
                properties = self.stream[-2]  # before the operator that takes them
                self.said[properties["MCID"]] = box.text
            yield
