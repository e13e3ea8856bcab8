"""WeasyPrint, which fetches nothing but our own static files.

Import this where a report is made and not before: importing it loads Pango, and the site must
start without that.
"""

import gc
from functools import cache, wraps
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pydyf
import pyphen
import weasyprint.pdf
from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from proposals.stack import roomy

from .packing import write
from .signature import BLANK
from .speaking import SpeakingStream
from .structure import mend

SCHEME = "static"
STATIC = Path(__file__).resolve().parents[2] / "static"
TYPES = {".css": "text/css", ".svg": "image/svg+xml"}

#: Blanks in place of what may stand in a text, and in no XML.
BLANKS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], " ")

# The dictionaries that WeasyPrint brings have none for Finnish.
pyphen.LANGUAGES["fi"] = STATIC / "hyphens" / "fi.dic"
pyphen.LANGUAGES_LOWERCASE["fi"] = "fi"

# WeasyPrint says nothing of the order in which letters are read.
weasyprint.pdf.Stream = SpeakingStream


class OwnFiles(URLFetcher):
    """Hands out static files, and refuses whatever else a text may have smuggled in."""

    def fetch(self, url, headers=None):
        """The file behind a static: address. Raises ValueError for any other address."""
        address = urlsplit(url)
        path = (STATIC / unquote(address.path)).resolve()
        if address.scheme != SCHEME or STATIC not in path.parents or path.suffix not in TYPES:
            raise ValueError(f"A report fetches nothing but its own files: {url}")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": TYPES[path.suffix]})


class Page(HTML):
    """A page of well-formed markup, read by expat: to read HTML takes ten times as long.

    Our own stylesheet styles it alone, which says all that the elements on it are.
    """

    def __init__(self, markup, url_fetcher):
        root = ElementTree.fromstring(markup.translate(BLANKS))  # nosec B314  from our own templates
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element
        self.base_url, self.url_fetcher, self.media_type = f"{SCHEME}:", url_fetcher, "print"

    def _ua_stylesheets(self, forms=False):
        return []


def undisturbed(make):
    """Let nothing be gathered of what is left behind until a report is made: most of it is in use."""

    @wraps(make)
    def made(*arguments):
        gc.disable()
        try:
            return make(*arguments)
        finally:
            gc.enable()

    return made


@roomy
@undisturbed
def pdf(work):
    """The bytes of a PDF/A-3a and PDF/UA-1 document, not signed yet: the same for the same work."""
    own_files, fonts, style = prepared()
    document = Page(work.page, own_files)
    dated = {"created": work.made, "modified": work.made}
    return document.write_pdf(
        stylesheets=[style],
        font_config=fonts,
        pdf_variant="pdf/a-3a",
        attachments=[
            Attachment(string=data, name=name, relationship="Source", **dated)
            for name, data in sorted(work.files.items())  # as a name tree wants them
        ],
        finisher=finish,
    )


def finish(document, pdf):
    """Mend what WeasyPrint wrote, and leave room for the signature, which is filled in later."""
    mend(document, pdf)
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])].stream
    metadata[0] = metadata[0].replace(b"</rdf:RDF>", pdf_ua() + b"</rdf:RDF>")
    room = pydyf.Stream([BLANK])
    pdf.add_object(room)
    pdf.catalog["KA2CSignature"] = room.reference
    pdf.write = lambda output, *_options: write(pdf, output)


@cache
def pdf_ua():
    """The metadata that name PDF/UA, which WeasyPrint leaves out beside PDF/A."""
    return (STATIC / "report.xmp").read_bytes()


@cache
def prepared():
    """What every report needs, read once: our files, the fonts and the stylesheet."""
    own_files, fonts = OwnFiles(), FontConfiguration()
    style = CSS(url=f"{SCHEME}:report.css", url_fetcher=own_files, font_config=fonts)
    return own_files, fonts, style
