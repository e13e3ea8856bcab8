"""The queue: what lies at the agency, filtered, ordered and assigned."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import render

from accounts.models import User
from proposals.models import Case, State

from .access import officers_only
from .columns import COLUMNS
from .filters import CaseFilter
from .forms import SaveViewForm

PER_PAGE = 50


@officers_only
def queue(request):
    """The cases of the officer's agency that fit the filter, a page at a time."""
    filtered = CaseFilter(request.GET, visible(request.user), user=request.user)
    cases = filtered.qs.select_related("officer").prefetch_related("countries")
    page = Paginator(cases.defer("search"), PER_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "filter": filtered,
        "page": page,
        "query": query.urlencode(),
        "counts": counts(request.user),
        "colleagues": User.objects.filter(agency=request.user.agency_id, is_active=True),
        "views": request.user.saved_views.all(),
        "save": SaveViewForm(initial={"query": query.urlencode()}),
        "columns": COLUMNS.items(),
    }
    return render(request, "review/queue.html", context)


def visible(user):
    """The cases that the officer may work on."""
    return Case.objects.visible_to(user)


def counts(user):
    """How many cases are in each state, in the order of their way, and how many are mine."""
    found = dict(
        visible(user)
        .order_by()
        .values_list("state")
        .annotate(Count("pk"))
        .values_list("state", "pk__count")
    )
    return [(state, found[state]) for state in State if state in found]
