"""WeasyPrint, which fetches nothing but our own static files.

Import this where a report is made and not before: importing it loads Pango, and the site must
start without that.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "static"


class OwnFiles(URLFetcher):
    """Hands out static files, and refuses whatever else a text may have smuggled in."""

    def fetch(self, url, headers=None):
        """The file behind a static: address. Raises ValueError for any other address."""
        address = urlsplit(url)
        try:
            path = finders.find(unquote(address.path)) if address.scheme == SCHEME else None
        except SuspiciousFileOperation:  # outside of the folders of static files
            path = None
        if not path:
            raise ValueError(f"A report fetches nothing but its own files: {url}")
        return URLFetcherResponse(url, Path(path).read_bytes(), {"Content-Type": "image/svg+xml"})


def pdf(page):
    """The bytes of a page in HTML as a PDF/UA-1 document, the same for the same page."""
    own_files = OwnFiles()
    style = CSS(filename=finders.find("report.css"), url_fetcher=own_files)
    document = HTML(string=page, base_url=f"{SCHEME}:", url_fetcher=own_files)
    return document.write_pdf(stylesheets=[style], pdf_variant="pdf/ua-1")
