"""What if: an organisation less, another call, and what a partnership can lose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from rules.calendar import later
from rules.call import Call
from rules.countries import iso
from rules.criteria import CRITERIA
from rules.proposal import Proposal
from rules.report import Finding, Outcome, Weight
from rules.text import filled
from rules.text import marked as _
from rules.vocabulary import Role
from rules.writing import Fact

#: What the partnership as a whole stands or falls by.
PARTNERSHIP = tuple(
    criterion
    for criterion in CRITERIA
    if criterion.code.startswith("partnership.") and criterion.weight is Weight.ELIGIBILITY
)


class Margin(Struct, frozen=True):
    """What a partnership can lose and still stand."""

    #: Whether it stands as it is: nothing broken, nothing open.
    stands: bool
    #: Place in the list -> codes of the criteria that no longer hold without that organisation.
    organisations: dict[int, tuple[str, ...]]
    #: Country (ISO code) -> the same without all of its organisations.
    countries: dict[str, tuple[str, ...]]
    message: str
    facts: dict[str, Fact] = {}

    def message_in(self, language: str) -> str:
        """The margin in one line, in one language."""
        return filled(self.message, self.facts, language)


def without(proposal: Proposal, *places: int) -> Proposal:
    """The proposal as it would be without the organisations at these places of its list."""
    gone = set(places)
    kept = (o for place, o in enumerate(proposal.organisations) if place not in gone)
    return replace(proposal, organisations=tuple(kept))


def under(proposal: Proposal, call: Call) -> Proposal:
    """The proposal as it would be in another call; its dates move as many years as the call does."""
    years = _years_between(proposal.call, call.id)
    return replace(
        proposal,
        call=call.id,
        start=_moved(proposal.start, years),
        end=_moved(proposal.end, years),
    )


def margin(proposal: Proposal, call: Call) -> Margin:
    """Which single organisation, and which single country, the partnership can lose."""
    now = _holding(proposal, call)
    organisations = {
        place: _lost(now, without(proposal, place), call)
        for place in range(len(proposal.organisations))
    }
    countries = {
        country: organisations[places[0]]
        if len(places) == 1
        else _lost(now, without(proposal, *places), call)
        for country, places in sorted(_by_country(proposal).items())
    }
    if not all(now.values()):
        nothing = _("The partnership does not stand yet, so it has no margin.")
        return Margin(False, organisations, countries, nothing)
    return Margin(True, organisations, countries, *_in_words(proposal, organisations, countries))


def _holding(proposal: Proposal, call: Call) -> dict[str, bool]:
    """Each criterion of the partnership that the call has, and whether it holds."""
    findings = (criterion(proposal, call) for criterion in PARTNERSHIP)
    return {finding.code: _holds(finding) for finding in findings if finding}


def _holds(finding: Finding) -> bool:
    """Neither broken nor open. What is broken by a value to be confirmed does not hold."""
    return finding.outcome not in (Outcome.NOT_MET, Outcome.OPEN) and not finding.confirm_in


def _lost(now: dict[str, bool], smaller: Proposal, call: Call) -> tuple[str, ...]:
    then = _holding(smaller, call)
    return tuple(code for code, holds in now.items() if holds and not then[code])


def _by_country(proposal: Proposal) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, organisation in enumerate(proposal.organisations):
        if organisation.country:
            places.setdefault(iso(organisation.country), []).append(place)
    return places


def _in_words(
    proposal: Proposal,
    organisations: dict[int, tuple[str, ...]],
    countries: dict[str, tuple[str, ...]],
) -> tuple[str, dict[str, Fact]]:
    """One line. That the coordinator must stay goes without a list."""
    partners = {
        place: o for place, o in enumerate(proposal.organisations) if o.role is Role.PARTNER
    }
    needed = [place for place in partners if organisations[place]]
    if len(needed) == len(partners):
        return _("You can lose no partner: each of them is needed."), {}
    theirs = {iso(partners[place].country or "") for place in needed}
    led = {iso(o.country or "") for o in proposal.organisations if o.role is Role.COORDINATOR}
    also = sorted(code for code, lost in countries.items() if lost and code not in theirs | led)
    facts: dict[str, Fact] = {
        "names": ", ".join(_named(proposal, needed)),
        "countries": ", ".join(also),
    }
    return IN_WORDS[bool(needed), bool(also)], facts


#: By whether some partner, and whether all partners of some other country, are needed.
IN_WORDS = {
    (False, False): _(
        "You can lose any one partner, or all partners from any one country "
        "other than the coordinator's."
    ),
    (False, True): _(
        "You can lose any one partner, but not all partners from one of these countries: "
        "%(countries)s."
    ),
    (True, False): _("You can lose any one partner but these: %(names)s."),
    (True, True): _(
        "You can lose any one partner but these: %(names)s. "
        "Nor can you lose all partners from one of these countries: %(countries)s."
    ),
}


def _named(proposal: Proposal, places: Iterable[int]) -> Iterable[str]:
    for place in places:
        organisation = proposal.organisations[place]
        name = organisation.name or f"#{place + 1}"
        yield f"{name} ({organisation.country})" if organisation.country else name


def _years_between(call: str | None, other: str) -> int:
    """How many years lie between two calls by their names, such as 2016-KA204; else 0."""
    years = [re.match(r"20\d\d(?=-)", name or "") for name in (call, other)]
    return int(years[1][0]) - int(years[0][0]) if years[0] and years[1] else 0


def _moved(day: date | None, years: int) -> date | None:
    return later(day, 12 * years) if day else None
