"""Who takes part: how many organisations, from where, and who leads."""

from collections.abc import Iterable

from rules.call import Call
from rules.countries import iso
from rules.criterion import (
    Answer,
    criterion,
    met,
    needs_judgement,
    not_applicable,
    not_met,
    unanswered,
)
from rules.proposal import Organisation, Proposal, is_stated
from rules.report import Weight
from rules.text import Fact
from rules.text import marked as _
from rules.vocabulary import Role


@criterion(
    "partnership.organisations",
    Weight.ELIGIBILITY,
    _("Number of organisations"),
    rests_on=["fewest_organisations"],
)
def organisations(proposal: Proposal, call: Call) -> Answer:
    """At least three organisations take part; associated partners are not counted."""
    certain = sum(o.role is not None for _place, o in proposal.participating)
    needed = call.fewest_organisations
    if certain >= needed:
        return met(_("Organisations: %(count)d. Needed: %(needed)d."), count=certain, needed=needed)
    possible = len(proposal.participating)
    if not proposal.organisations:
        return unanswered(
            _("No organisation is named yet. Needed: %(needed)d."),
            where="organisations",
            needed=needed,
        )
    if possible >= needed:
        return unanswered(
            _("Say which part each organisation takes. Organisations: %(count)d of %(needed)d."),
            where=_lacking("role", proposal),
            count=certain,
            needed=needed,
        )
    return not_met(
        _("Organisations: %(count)d. Needed: %(needed)d."),
        remedy=_("Add organisations: %(missing)d. Associated partners are not counted."),
        where="organisations",
        count=possible,
        needed=needed,
        missing=needed - possible,
    )


@criterion(
    "partnership.programme_countries",
    Weight.ELIGIBILITY,
    _("Programme countries"),
    rests_on=["fewest_programme_countries", "programme_countries"],
)
def programme_countries(proposal: Proposal, call: Call) -> Answer:
    """The organisations come from at least three programme countries."""
    certain = _programme_countries([o for _p, o in proposal.participating if o.role], call)
    needed = call.fewest_programme_countries
    if len(certain) >= needed:
        return met(
            _("Programme countries: %(count)d (%(countries)s). Needed: %(needed)d."),
            count=len(certain),
            countries=", ".join(certain),
            needed=needed,
        )
    possible = _programme_countries([o for _p, o in proposal.participating], call)
    unknown = sum(o.country is None for _place, o in proposal.participating)
    if not proposal.organisations:
        return unanswered(
            _("No organisation is named yet. Programme countries needed: %(needed)d."),
            where="organisations",
            needed=needed,
        )
    if len(possible) + unknown >= needed:
        return unanswered(
            _(
                "Say in which country each organisation is and which part it takes. "
                "Programme countries: %(count)d of %(needed)d."
            ),
            where=_lacking("country", proposal) + _lacking("role", proposal),
            count=len(certain),
            needed=needed,
        )
    return not_met(
        _("Programme countries: %(count)d (%(countries)s). Needed: %(needed)d.")
        if possible
        else _("Programme countries: %(count)d. Needed: %(needed)d."),
        remedy=_("Add organisations from other programme countries: %(missing)d."),
        where="organisations",
        count=len(possible),
        countries=", ".join(possible),
        needed=needed,
        missing=needed - len(possible),
    )


@criterion(
    "partnership.coordinator",
    Weight.ELIGIBILITY,
    _("Coordinator"),
    rests_on=["programme_countries"],
)
def coordinator(proposal: Proposal, call: Call) -> Answer:
    """Exactly one organisation coordinates, and it is in a programme country."""
    leads = [(p, o) for p, o in proposal.participating if o.role is Role.COORDINATOR]
    if len(leads) > 1:
        return not_met(
            _("Coordinators: %(count)d (%(names)s). Exactly one is allowed."),
            remedy=_("Keep one organisation as coordinator and make the others partners."),
            where=tuple(f"organisations/{place}/role" for place, _o in leads),
            count=len(leads),
            names=_names(leads),
        )
    if not leads:
        return _nobody_leads(proposal)
    place, lead = leads[0]
    if lead.country is None:
        return unanswered(
            _("Say in which country the coordinator is."), where=f"organisations/{place}/country"
        )
    if call.is_programme_country(lead.country):
        return met(
            _("Coordinator: %(name)s (%(country)s)."), name=_name(place, lead), country=lead.country
        )
    return not_met(
        _("Coordinator: %(name)s (%(country)s). This is not a programme country."),
        remedy=_("Let an organisation from a programme country coordinate."),
        where=f"organisations/{place}/role",
        name=_name(place, lead),
        country=lead.country,
    )


@criterion(
    "partnership.added_value",
    Weight.ELIGIBILITY,
    _("Added value of partner-country organisations"),
    rests_on=["fewest_organisations", "fewest_programme_countries", "programme_countries"],
)
def added_value(proposal: Proposal, call: Call) -> Answer:
    """Each organisation from a partner country adds value to the European work."""
    outside = [
        (p, o)
        for p, o in proposal.participating
        if o.country and not call.is_programme_country(o.country)
    ]
    if not outside:
        if proposal.organisations and all(o.country for _p, o in proposal.participating):
            return not_applicable(_("No organisation is from a partner country."))
        return unanswered(
            _("Say in which country each organisation is."),
            where=_lacking("country", proposal) or "organisations",
        )
    staying = [o for p, o in proposal.participating if (p, o) not in outside]
    countries_staying = _programme_countries(staying, call)
    stands = (
        len(staying) >= call.fewest_organisations
        and len(countries_staying) >= call.fewest_programme_countries
    )
    facts: dict[str, Fact] = {
        "names": _names(outside),
        "organisations": len(staying),
        "countries": len(countries_staying),
    }
    silent = [p for p, o in outside if not is_stated(o.added_value)]
    if silent:
        return unanswered(
            ADDED_VALUE_MISSING[stands],
            where=tuple(f"organisations/{place}/added_value" for place in silent),
            **facts,
        )
    return needs_judgement(
        _("From a partner country, with a statement of added value: %(names)s."),
        remedy=ADDED_VALUE_WEIGHED[stands],
        where=tuple(f"organisations/{place}/added_value" for place, _o in outside),
        **facts,
    )


#: By whether the partnership still stands without the organisations in question.
ADDED_VALUE_MISSING = {
    True: _(
        "From a partner country, without a statement of added value: %(names)s. "
        "Say what only this organisation can add. The partnership still stands without it: "
        "organisations %(organisations)d, programme countries %(countries)d."
    ),
    False: _(
        "From a partner country, without a statement of added value: %(names)s. "
        "Say what only this organisation can add. The partnership does not stand without it: "
        "organisations %(organisations)d, programme countries %(countries)d."
    ),
}
ADDED_VALUE_WEIGHED = {
    True: _(
        "The agency weighs the added value. Without it the organisation falls away. "
        "The partnership still stands without it: "
        "organisations %(organisations)d, programme countries %(countries)d."
    ),
    False: _(
        "The agency weighs the added value. Without it the organisation falls away. "
        "The partnership does not stand without it: "
        "organisations %(organisations)d, programme countries %(countries)d."
    ),
}


@criterion("partnership.active_in_field", Weight.ADVICE, _("Active in the field"))
def active_in_field(proposal: Proposal, call: Call) -> Answer:
    """Each organisation is active in the field of the call, or says what it brings from elsewhere."""
    if not proposal.organisations:
        return unanswered(_("No organisation is named yet."), where="organisations")
    silent = tuple(
        f"organisations/{place}/{unsaid}"
        for place, organisation in proposal.participating
        if (unsaid := _unsaid(organisation))
    )
    if silent:
        return unanswered(
            _(
                "Say whether each organisation is active in the field of the call, "
                "and what it brings if it is not. Still to say: %(count)d."
            ),
            where=silent,
            count=len(silent),
        )
    return met(_("Each organisation says whether it is active in the field of the call."))


def _unsaid(organisation: Organisation) -> str:
    if organisation.active_in_field is None:
        return "active_in_field"
    if organisation.active_in_field or is_stated(organisation.added_value):
        return ""
    return "added_value"


def _nobody_leads(proposal: Proposal) -> Answer:
    if not proposal.organisations or any(o.role is None for o in proposal.organisations):
        return unanswered(
            _("Say which organisation coordinates."),
            where=_lacking("role", proposal) or "organisations",
        )
    return not_met(
        _("Coordinators: 0. Exactly one is needed."),
        remedy=_("Choose one organisation from a programme country as coordinator."),
        where="organisations",
    )


def _programme_countries(organisations: Iterable[Organisation], call: Call) -> list[str]:
    return sorted(call.programme_countries & {iso(o.country) for o in organisations if o.country})


def _lacking(fact: str, proposal: Proposal) -> tuple[str, ...]:
    return tuple(
        f"organisations/{place}/{fact}"
        for place, organisation in proposal.participating
        if getattr(organisation, fact) is None
    )


def _names(organisations: Iterable[tuple[int, Organisation]]) -> str:
    return ", ".join(_name(place, organisation) for place, organisation in organisations)


def _name(place: int, organisation: Organisation) -> str:
    return organisation.name or f"#{place + 1}"
