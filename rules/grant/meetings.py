"""Transnational project meetings: a sum for each participant, by distance."""

from collections.abc import Iterator

from rules.call import Call
from rules.grant.distance import paid_for, travelled
from rules.grant.line import Line, given, named, unknown
from rules.proposal import Proposal
from rules.text import marked as _


def lines(proposal: Proposal, call: Call) -> Iterator[Line]:
    """Each participant gets the sum for the distance, which covers the whole journey and stay."""
    for place, meeting in enumerate(proposal.transnational_meetings):
        path = f"transnational_meetings/{place}"
        title = named(meeting.title, place)
        km = travelled(meeting, proposal)
        if meeting.participants is None or km is None:
            yield unknown(
                _("%(title)s: say how many travel, and how far."),
                where=tuple(
                    f"{path}/{missing}"
                    for missing, fact in (
                        ("participants", meeting.participants),
                        ("distance_km", km),
                    )
                    if fact is None
                ),
                title=title,
            )
            continue
        rate = paid_for(km, call.meeting_travel)
        yield given(
            meeting.participants * rate,
            _("%(title)s: participants %(count)d, each %(rate)d EUR (%(km)d km)."),
            where=path,
            rests_on=("meeting_travel",),
            title=title,
            count=meeting.participants,
            rate=rate,
            km=km,
        )
