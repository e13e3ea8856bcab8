"""Multiplier events: a sum for each participant from outside the partnership."""

from collections.abc import Iterator

from rules.call import Call
from rules.grant.line import Line, given, named, unknown
from rules.grant.outputs import without_outputs
from rules.proposal import Proposal
from rules.text import marked as _


def lines(proposal: Proposal, call: Call) -> Iterator[Line]:
    """Whoever comes from abroad is paid more for; without intellectual outputs nobody is."""
    for place, event in enumerate(proposal.multiplier_events):
        path = f"multiplier_events/{place}"
        title = named(event.title, place)
        local, foreign = event.local_participants, event.foreign_participants
        if not proposal.intellectual_outputs:
            yield given(
                0,
                _("%(title)s: nothing is given without an intellectual output."),
                where=path,
                rests_on=(),
                title=title,
            )
        elif refused := without_outputs(path, title, proposal.levels_spread(event), proposal, call):
            yield refused
        elif local is None or foreign is None:
            yield unknown(
                _(
                    "%(title)s: say how many come from the country itself, and how many from abroad."
                ),
                where=tuple(
                    f"{path}/{missing}_participants"
                    for missing, count in (("local", local), ("foreign", foreign))
                    if count is None
                ),
                title=title,
            )
        else:
            yield given(
                local * call.event_local + foreign * call.event_foreign,
                _(
                    "%(title)s: local participants %(local)d, each %(local_rate)d EUR; "
                    "foreign participants %(foreign)d, each %(foreign_rate)d EUR."
                ),
                where=path,
                rests_on=("event_local", "event_foreign"),
                title=title,
                local=local,
                local_rate=call.event_local,
                foreign=foreign,
                foreign_rate=call.event_foreign,
            )
