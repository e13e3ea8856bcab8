"""What the queue asks the database whoever looks at it."""

from django.db.models import Exists, IntegerField, OuterRef, Subquery

from accounts.models import Agency
from database.worded import worded
from proposals.models import Case, SavedView, State, Step

from .filters import newest_first

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


class Number(Subquery):
    """How many rows a question finds."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) found)"
    output_field = IntegerField()


@worded
def desk(agency, drafted, *, most):
    """An agency, whether anybody asks it to take a late draft, and how much is in each state.

    No more of a state are counted than `most`.
    """
    late = Case.objects.filter(agency=OuterRef("pk"), late_asked__isnull=False)
    lying = Case.objects.lying_at(agency, drafted).order_by()
    numbers = [Number(lying.filter(state=state).values("pk")[:most]) for state in LYING]
    return Agency.objects.filter(pk=agency).values_list("code", "name", Exists(late), *numbers)


@worded
def newest(agency, drafted, *, start, stop):
    """What the queue shows of some cases where nothing is asked."""
    return newest_first(Case.objects.lying_at(agency, drafted))[start:stop].values_list(*SHOWN)


@worded
def views_of(user):
    """The views that an officer has saved: the number, the name and the query of each."""
    return SavedView.objects.filter(user=user).values_list("pk", "name", "query")


def pleading(user):
    """The late drafts that wait for an answer, each with the newest plea of its writers."""
    pleas = Step.objects.filter(case=OuterRef("pk"), name="ask_late").order_by("-pk")
    waiting = Case.objects.pleading_with(user).filter(late_asked__isnull=False)
    cases = waiting.annotate(plea=Subquery(pleas.values("note")[:1]))
    return cases.select_related("proposal__owner").order_by("late_asked")
