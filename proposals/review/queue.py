"""The queue: what lies at the agency, filtered, ordered and assigned."""

from django.core.paginator import Paginator
from django.db.models import OuterRef, Subquery
from django.shortcuts import render
from django.utils.functional import cached_property

from proposals.models import Case, State, Step

from .access import officers_only
from .columns import COLUMNS
from .filters import CaseFilter
from .forms import SaveViewForm

PER_PAGE = 50
#: Whoever looks for more than these narrows the filter; to count them all takes long.
MOST = 1_000
#: The states of what lies at an agency.
LYING = [state for state in State if state != State.DRAFT]


class Pages(Paginator):
    """Pages of a list that is counted as far as anybody turns them."""

    @cached_property
    def found(self):
        """How many there are, or one more than the pages show."""
        # In the order in which they came, as they lie side by side: any other is read here and there.
        return self.object_list.order_by("-submitted")[: MOST + 1].count()

    @property
    def count(self):
        """How many the pages show."""
        return min(self.found, MOST)

    @property
    def has_more(self):
        """Whether there are some that no page shows."""
        return self.found > MOST


@officers_only
def queue(request):
    """The cases of the officer's agency that fit the filter, a page at a time."""
    lying = visible(request.user)
    filtered = CaseFilter(request.GET, lying, user=request.user)
    cases = filtered.qs.select_related("officer")
    query = request.GET.copy()
    query.pop("page", None)
    tallies = counts(lying)
    pages = Pages(cases.defer("search"), PER_PAGE)
    if not query:
        pages.found = sum(count for _state, count in tallies)  # which need not be counted again
    page = pages.get_page(request.GET.get("page"))
    context = {
        "filter": filtered,
        "page": page,
        "rows": [row(case) for case in page],
        "query": query.urlencode(),
        "counts": [(state, min(count, MOST), count > MOST) for state, count in tallies],
        "late": pleading(request.user),
        "colleagues": filtered.officers,
        "views": request.user.saved_views.all(),
        "save": SaveViewForm(initial={"query": query.urlencode()}),
        "columns": [(id, column.label) for id, column in COLUMNS.items()],
    }
    return render(request, "review/queue.html", context)


def row(case):
    """What the queue shows of a case."""
    return {
        "number": case.proposal_id,
        "title": str(case),
        "call": case.call,
        "countries": case.country_list.split(),
        "verdict": case.verdict,
        "state": case.state,
        "state_label": State(case.state).label,
        "waiting": case.waiting,
        "open_requests": case.open_requests,
        "officer": str(case.officer or ""),
        "submitted": case.submitted,
    }


def visible(user):
    """The cases that the officer may work on."""
    return Case.objects.visible_to(user)


def pleading(user):
    """The late drafts that wait for an answer, each with the newest plea of its writers."""
    pleas = Step.objects.filter(case=OuterRef("pk"), name="ask_late").order_by("-pk")
    waiting = Case.objects.pleading_with(user).filter(late_asked__isnull=False)
    cases = waiting.annotate(plea=Subquery(pleas.values("note")[:1]))
    return cases.select_related("proposal__owner").order_by("late_asked")


def counts(cases):
    """How many cases are in each state, in the order of their way, as far as pages show them."""
    within = {state: cases.order_by().filter(state=state)[: MOST + 1].count() for state in LYING}
    return [(state, count) for state, count in within.items() if count]
