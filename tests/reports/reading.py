"""Reading a PDF back, as whoever gets it would."""

import re
from io import BytesIO

from pypdf import PdfReader

#: Marks that a text is set with and that are no part of what was written.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def text_of(pdf):
    """All that a reader can copy out of a PDF, however its lines were broken."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return squeezed(" ".join(pages))


def squeezed(text):
    """A text without blanks, hyphens and marks: what stays the same however it is set."""
    return INVISIBLE.sub("", re.sub(r"[\s\u2010-]", "", text))
