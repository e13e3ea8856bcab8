"""Learning, teaching and training: the journey, the stay and the language of each participant."""

from collections.abc import Iterator

from rules.call import Call
from rules.costs import Mobility
from rules.grant.distance import paid_for, travelled
from rules.grant.line import Line, given, named, unknown
from rules.proposal import Proposal
from rules.text import marked as _
from rules.unit_costs import Step
from rules.vocabulary import MobilityKind

#: The name of the daily sums of each kind of activity, where the guide has one table for all.
SUPPORT = {
    MobilityKind.SHORT_TERM_STAFF: "staff_support",
    MobilityKind.BLENDED_LEARNER: "learner_support",
}


def travel(proposal: Proposal, call: Call) -> Iterator[Line]:
    """Each participant, and whoever accompanies them, gets the sum for the distance."""
    for place, mobility in enumerate(proposal.mobilities):
        path, title = f"mobilities/{place}", named(mobility.title, place)
        km = travelled(mobility, proposal)
        if mobility.participants is None or km is None:
            yield unknown(
                _("%(title)s: say how many travel, and how far."),
                where=_missing(path, participants=mobility.participants, distance_km=km),
                title=title,
            )
            continue
        rate = paid_for(km, call.activity_travel)
        count = mobility.participants + (mobility.accompanying or 0)
        yield given(
            count * rate,
            _("%(title)s: participants %(count)d, each %(rate)d EUR (%(km)d km)."),
            where=path,
            rests_on=("activity_travel",),
            title=title,
            count=count,
            rate=rate,
            km=km,
        )


def support(proposal: Proposal, call: Call) -> Iterator[Line]:
    """Each participant gets a sum a day, less after the first days; who accompanies gets staff's."""
    for place, mobility in enumerate(proposal.mobilities):
        path, title = f"mobilities/{place}", named(mobility.title, place)
        if mobility.kind is MobilityKind.LONG_TERM_STAFF:
            yield unknown(
                _(
                    "%(title)s: what a day of a long stay is worth depends on the country. "
                    "See the guide of your call."
                ),
                where=path,
                title=title,
            )
            continue
        name = SUPPORT.get(mobility.kind) if mobility.kind else None
        days, count = mobility.duration_days, mobility.participants
        if name is None or days is None or count is None:
            yield unknown(
                _("%(title)s: say of which kind it is, how many take part, and for how many days."),
                where=_missing(path, kind=name, participants=count, duration_days=days),
                title=title,
            )
            continue
        each = stay(days, getattr(call, name))
        yield given(
            count * each,
            _("%(title)s: participants %(count)d, each %(each)d EUR (days %(days)d)."),
            where=path,
            rests_on=(name,),
            title=title,
            count=count,
            each=each,
            days=days,
        )
        yield from _accompanying(path, title, mobility, days, call)


def linguistic(proposal: Proposal, call: Call) -> Iterator[Line]:
    """Each participant of a long stay gets a sum to learn the language."""
    for place, mobility in enumerate(proposal.mobilities):
        if mobility.kind is not MobilityKind.LONG_TERM_STAFF:
            continue
        path, title = f"mobilities/{place}", named(mobility.title, place)
        days, count = mobility.duration_days, mobility.participants
        if days is None or count is None:
            yield unknown(
                _("%(title)s: say how many take part, and for how many days."),
                where=_missing(path, participants=count, duration_days=days),
                title=title,
            )
        elif days > call.longest_short_term_days:
            yield given(
                count * call.linguistic_support,
                _("%(title)s: participants %(count)d, each %(rate)d EUR."),
                where=path,
                rests_on=("linguistic_support", "longest_short_term_days"),
                title=title,
                count=count,
                rate=call.linguistic_support,
            )


def stay(days: int, steps: tuple[Step, ...]) -> int:
    """What so many days are worth, in euros; days after the last step are worth nothing."""
    worth, before = 0, 0
    for step in steps:
        worth += max(0, min(days, step.to_day) - before) * step.euros
        before = step.to_day
    return worth


def _accompanying(
    path: str, title: str, mobility: Mobility, days: int, call: Call
) -> Iterator[Line]:
    if mobility.accompanying:
        each = stay(days, call.staff_support)
        yield given(
            mobility.accompanying * each,
            _("%(title)s: accompanying persons %(count)d, each %(each)d EUR (days %(days)d)."),
            where=f"{path}/accompanying",
            rests_on=("staff_support",),
            title=title,
            count=mobility.accompanying,
            each=each,
            days=days,
        )


def _missing(path: str, **facts: object) -> tuple[str, ...]:
    return tuple(f"{path}/{name}" for name, fact in facts.items() if fact is None)
