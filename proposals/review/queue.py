"""The queue: what lies at the agency, filtered, ordered and assigned."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject

from accounts.models import Agency
from proposals.models import Case
from proposals.models.case import drafted_by

from .access import officers_only
from .desk import LYING, SHOWN, desk, newest, pleading, views_of
from .filters import CaseFilter, officers_of

PER_PAGE = 50
#: Whoever looks for more than these narrows the filter; to count them all takes long.
MOST = 1_000
#: The same where a word is looked for, for which the text of each has to be read.
MOST_WITH_WORDS = 500


@officers_only
def queue(request):
    """The cases of the officer's agency that fit the filter, a page at a time."""
    user, agency = request.user, request.user.agency_id
    drafted, officers = drafted_by(user), officers_of(agency)
    [(code, name, is_asked, *tallies)] = desk(agency, drafted, most=MOST + 1)
    # Made where something is asked, or where its form has not been kept.
    filtered = SimpleLazyObject(
        lambda: CaseFilter(
            request.GET, Case.objects.lying_at(agency, drafted), user=user, officers=officers
        )
    )
    query = request.GET.copy()
    query.pop("page", None)
    most = MOST_WITH_WORDS if query.get("q") else MOST
    found = number_of(filtered.qs, most + 1) if query else sum(tallies)
    page = Paginator(range(min(found, most)), PER_PAGE).get_page(request.GET.get("page"))
    place = page.object_list  # its places among all that were found
    if query:
        rows = filtered.qs[place.start : place.stop].values_list(*SHOWN)
    else:
        rows = newest(agency, drafted, start=place.start, stop=place.start + PER_PAGE)
    context = {
        "agency": Agency.called(code, name),
        "filter": filtered,
        "officers": officers,
        "page": page,
        "has_more": found > most,
        "rows": [dict(zip(SHOWN, row, strict=True)) for row in rows[: len(place)]],
        "query": query.urlencode(),
        "asked": dict(query.lists()),
        "counts": [
            (state, min(number, MOST), number > MOST)
            for state, number in zip(LYING, tallies, strict=True)
            if number
        ],
        "late": pleading(user) if is_asked else (),
        "views": views_of(user.pk),
    }
    return render(request, "review/queue.html", context)


def number_of(cases, most):
    """How many cases there are, or the most that are counted."""
    # In the order in which they came, as they lie side by side: any other is read here and there.
    return cases.order_by("-submitted")[:most].count()
