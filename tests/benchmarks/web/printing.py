"""Reports as PDF, beside the shortest page that WeasyPrint can make in the same process."""

from io import BytesIO

from pypdf import PdfReader
from weasyprint import HTML

from proposals.models import Proposal
from proposals.precheck import store
from proposals.reports.pdf import rendered, work
from proposals.reports.renderer import pdf
from tests.benchmarks.proposals import full, typical
from tests.benchmarks.timing import samples

from .people import person


def timed(rounds):
    """Seconds of a typical report, a huge one and one line, and how many pages the two have."""
    usual, huge = prechecked(typical()), prechecked(full())
    works = (
        lambda: pdf(work(usual, "en")),
        lambda: pdf(work(huge, "en")),
        lambda: HTML(string="<p>One line.</p>").write_pdf(),
    )
    pages = [len(PdfReader(BytesIO(make())).pages) for make in works[:2]]
    return samples(*works, rounds=rounds), pages


def prechecked(document):
    """A stored pre-check of a proposal document."""
    owner = person("printing@example.org")
    facts = {key: value for key, value in document.items() if key != "schema"}
    return store(Proposal.objects.create(owner=owner, document=facts), owner)


def written(path):
    """Put a typical report where the web server finds static files; its number, and who reads it."""
    from pathlib import Path

    from .people import cookie

    precheck = prechecked(typical())
    Path(path).write_bytes(rendered(precheck, "en"))
    return precheck.pk, cookie(precheck.made_by)
