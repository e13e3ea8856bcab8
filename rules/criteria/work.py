"""What the project works on: aims, activities, theme and who takes part."""

from rules.call import Call
from rules.criterion import Answer, criterion, met, not_applicable, not_met, unanswered
from rules.proposal import Proposal, is_stated
from rules.report import Weight
from rules.text import marked as _
from rules.vocabulary import MobilityKind

#: Looked up once, since each mobility is asked.
LONG_TERM = MobilityKind.LONG_TERM_STAFF


@criterion("work.objectives", Weight.ELIGIBILITY, _("Objectives"))
def objectives(proposal: Proposal, call: Call) -> Answer:
    """Innovations and concrete results are developed, transferred or taken into use."""
    if proposal.objectives:
        return met(_("Objectives chosen: %(count)d."), count=len(proposal.objectives))
    return unanswered(_("Choose at least one objective."), where="objectives")


@criterion("work.activities", Weight.ELIGIBILITY, _("Activities"))
def activities(proposal: Proposal, call: Call) -> Answer:
    """The project does at least one of the supported activities."""
    if proposal.activities:
        return met(_("Activities chosen: %(count)d."), count=len(proposal.activities))
    return unanswered(_("Choose at least one activity."), where="activities")


@criterion("work.priorities", Weight.ELIGIBILITY, _("Priorities"), rests_on=["fewest_priorities"])
def priorities(proposal: Proposal, call: Call) -> Answer:
    """The project addresses at least one priority, horizontal or of its field."""
    chosen, needed = len(set(filter(is_stated, proposal.priorities))), call.fewest_priorities
    if chosen >= needed:
        return met(_("Priorities: %(count)d. Needed: %(needed)d."), count=chosen, needed=needed)
    return unanswered(
        _("Choose a priority: a horizontal one or one of your field. Needed: %(needed)d."),
        where="priorities",
        needed=needed,
    )


@criterion("work.theme", Weight.ADVICE, _("Theme"))
def theme(proposal: Proposal, call: Call) -> Answer:
    """The partners share a theme of their own choice."""
    if is_stated(proposal.shared_theme) or any(map(is_stated, proposal.themes)):
        return met(_("A theme is stated."))
    return unanswered(_("Choose a theme, or write your own."), where=("themes", "shared_theme"))


@criterion("work.cross_sectoral", Weight.ADVICE, _("Cross-sectoral work"))
def cross_sectoral(proposal: Proposal, call: Call) -> Answer:
    """A project across several fields gathers them around a shared theme."""
    fields = len(set(proposal.fields))
    if not fields:
        return unanswered(_("Choose the fields that the project works in."), where="fields")
    if fields == 1:
        return not_applicable(_("The project works in one field."))
    if is_stated(proposal.shared_theme):
        return met(_("Fields: %(count)d. Their shared theme is stated."), count=fields)
    return unanswered(
        _("Fields: %(count)d. Say which theme they share."), where="shared_theme", count=fields
    )


@criterion("work.participants", Weight.ADVICE, _("Participants"))
def participants(proposal: Proposal, call: Call) -> Answer:
    """Staff and learners may both take part; the proposal says who does."""
    staff, learners = proposal.participants.staff, proposal.participants.learners
    if staff or learners:
        return met(_("It is stated who takes part."))
    silent = tuple(
        f"participants/{who}"
        for who, answer in (("staff", staff), ("learners", learners))
        if answer is None
    )
    if silent:
        return unanswered(_("Say whether staff and learners take part."), where=silent)
    return not_met(
        _("Neither staff nor learners take part."),
        remedy=_("Let staff, learners or both take part."),
        where=("participants/staff", "participants/learners"),
    )


@criterion(
    "work.long_term_mobility",
    Weight.FUNDING,
    _("Long-term staff mobility"),
    rests_on=["longest_short_term_days"],
)
def long_term_mobility(proposal: Proposal, call: Call) -> Answer:
    """A long-term staff mobility lasts over two months."""
    stays = [
        (place, mobility.duration_days)
        for place, mobility in enumerate(proposal.mobilities)
        if mobility.kind is LONG_TERM
    ]
    limit = call.longest_short_term_days
    short = [(place, days) for place, days in stays if days is not None and days <= limit]
    if short:
        return not_met(
            _("Long-term staff mobility of %(days)s days. Needed: more than %(limit)d days."),
            remedy=_("Make the mobility longer, or call it short-term."),
            where=tuple(f"mobilities/{place}/duration_days" for place, _days in short),
            days=", ".join(str(days) for _place, days in short),
            limit=limit,
        )
    silent = [f"mobilities/{place}/duration_days" for place, days in stays if days is None]
    if silent:
        return unanswered(
            _("Say how many days each long-term mobility lasts. Needed: more than %(limit)d days."),
            where=silent,
            limit=limit,
        )
    unnamed = [
        f"mobilities/{place}/kind"
        for place, mobility in enumerate(proposal.mobilities)
        if mobility.kind is None
    ]
    if unnamed:
        return unanswered(_("Say of which kind each mobility is."), where=unnamed)
    if not stays:
        return not_applicable(_("No long-term staff mobility is planned."))
    return met(
        _("Long-term staff mobilities: %(count)d, each more than %(limit)d days."),
        count=len(stays),
        limit=limit,
    )
