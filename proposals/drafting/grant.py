"""The grant line by line: what is asked, what the rules give, and by which values of the call."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from proposals import terms
from proposals.precheck import breakdown
from proposals.reports.grant import asked, given

from .access import readable
from .panel import frame


@dataclass(frozen=True)
class Heading:
    """A heading of the grant with the lines that it is made of."""

    title: str
    asked: str
    given: str
    lines: list


@dataclass(frozen=True)
class Line:
    """What the rules give for one thing, how that is computed, and where it is filled in."""

    words: str
    given: str
    where: tuple


@login_required
@require_safe
def grant(request, pk):
    """What is asked beside what the rules give, for a call that has unit costs."""
    proposal = readable(request.user, pk)
    found = breakdown(proposal.document)
    if found is None:
        raise Http404
    context = {
        **frame(proposal),
        "headings": [_heading(each) for each in found.sums],
        "asked": asked(found.asked),
        "given": given(found.gives),
    }
    return render(request, "drafting/grant.html", context)


def _heading(each):
    lines = [
        Line(line.message_in(get_language()), given(line.amount), line.where) for line in each.lines
    ]
    return Heading(terms.term(each.heading.label), asked(each.asked), given(each.gives), lines)
