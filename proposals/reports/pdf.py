"""The report of a stored pre-check: the same pre-check gives the same bytes."""

from django.template.loader import render_to_string
from django.utils import translation

from proposals.precheck import found

from .answers import answers


def rendered(precheck, language):
    """The report in one language, as a PDF."""
    from .renderer import pdf  # loads Pango, which the site must start without

    with translation.override(language):
        context = {
            "precheck": precheck,
            "report": found(precheck.report),
            "answers": answers(precheck.document),
        }
        return pdf(render_to_string("report/report.html", context))
