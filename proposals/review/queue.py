"""The queue: what lies at the agency, filtered, ordered and assigned."""

from collections import Counter

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Subquery
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject, cached_property

from accounts.models import Agency
from proposals.models import Case, State, Step

from .access import officers_only
from .filters import CaseFilter, newest_first, officers_of

PER_PAGE = 50
#: Whoever looks for more than these narrows the filter; to count them all takes long.
MOST = 1_000
#: The states of what lies at an agency.
LYING = [state for state in State if state != State.DRAFT]
#: What the queue shows of a case.
SHOWN = (
    "proposal_id",
    "title",
    "acronym",
    "call",
    "country_list",
    "verdict",
    "state",
    "waiting",
    "open_requests",
    "officer__name",
    "officer__email",
    "submitted",
)


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
    lying, agency = visible(request.user), asked(request.user.agency_id)
    officers = officers_of(request.user.agency_id)
    # Made where something is asked, or where its form has not been kept.
    filtered = SimpleLazyObject(
        lambda: CaseFilter(request.GET, lying, user=request.user, officers=officers)
    )
    query = request.GET.copy()
    query.pop("page", None)
    tallies = counts(lying)
    pages = Pages(filtered.qs if query else newest_first(lying), PER_PAGE)
    if not query:
        pages.found = sum(count for _state, count in tallies)  # which need not be counted again
    page = pages.get_page(request.GET.get("page"))
    context = {
        "agency": str(agency),
        "filter": filtered,
        "officers": officers,
        "page": page,
        "rows": list(page.object_list.values(*SHOWN)),
        "query": query.urlencode(),
        "asked": dict(query.lists()),
        "counts": [(state, min(count, MOST), count > MOST) for state, count in tallies],
        "late": pleading(request.user) if agency.is_asked else (),
        "views": request.user.saved_views.all(),
    }
    return render(request, "review/queue.html", context)


def visible(user):
    """The cases that the officer may work on."""
    return Case.objects.visible_to(user)


def asked(agency):
    """An agency, and as `is_asked` whether anybody asks it to take a late draft."""
    late = Case.objects.filter(agency=OuterRef("pk"), late_asked__isnull=False)
    return Agency.objects.annotate(is_asked=Exists(late)).get(pk=agency)


def pleading(user):
    """The late drafts that wait for an answer, each with the newest plea of its writers."""
    pleas = Step.objects.filter(case=OuterRef("pk"), name="ask_late").order_by("-pk")
    waiting = Case.objects.pleading_with(user).filter(late_asked__isnull=False)
    cases = waiting.annotate(plea=Subquery(pleas.values("note")[:1]))
    return cases.select_related("proposal__owner").order_by("late_asked")


def counts(cases):
    """How many cases are in each state, in the order of their way, as far as pages show them."""
    cases = cases.order_by()
    within = Counter(cases.values_list("state", flat=True)[: MOST + 1])
    if within.total() > MOST:  # some states may lie behind what was read
        within = {state: cases.filter(state=state)[: MOST + 1].count() for state in LYING}
    return [(state, within[state]) for state in LYING if within[state]]
