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


def timed():
    """Seconds of a report and of a yardstick: a typical one and a line, a huge one and the typical.

    And how many pages the two reports have.
    """
    usual, huge = prechecked(typical()), prechecked(full())
    short, long = (lambda: pdf(work(usual, "en"))), (lambda: pdf(work(huge, "en")))
    pages = [len(PdfReader(BytesIO(make())).pages) for make in (short, long)]
    # A line is over so soon that whatever disturbs the machine is all or nothing of it.
    beside_a_line = samples(short, line, rounds=25, sample=0.06)
    return beside_a_line, samples(long, short, rounds=9), pages


def line():
    """The shortest page."""
    return HTML(string="<p>One line.</p>").write_pdf()


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
