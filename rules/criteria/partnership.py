"""Who takes part: how many organisations, from where, and who leads."""

from collections.abc import Iterable

from rules.call import Call
from rules.countries import iso, state
from rules.criteria.country_words import COUNTRIES
from rules.criterion import Answer, criterion, met, not_met, unanswered
from rules.proposal import COORDINATOR, Organisation, Proposal
from rules.report import Weight
from rules.standing import ROLES
from rules.text import marked as _


@criterion(
    "partnership.organisations",
    Weight.ELIGIBILITY,
    _("Number of organisations"),
    rests_on=["fewest_organisations"],
)
def organisations(proposal: Proposal, call: Call) -> Answer:
    """At least as many organisations take part as the call asks; associated partners don't count."""
    count, needed = len(proposal.participating), call.fewest_organisations
    if count >= needed:
        return met(_("Organisations: %(count)d. Needed: %(needed)d."), count=count, needed=needed)
    if not proposal.organisations:
        return unanswered(
            _("No organisation is named yet. Needed: %(needed)d."),
            where="organisations",
            needed=needed,
        )
    return not_met(
        _("Organisations: %(count)d. Needed: %(needed)d."),
        remedy=_("Add organisations: %(missing)d. Associated partners are not counted."),
        where="organisations",
        count=count,
        needed=needed,
        missing=needed - count,
    )


@criterion(
    "partnership.largest",
    Weight.ELIGIBILITY,
    _("Largest number of organisations"),
    rests_on=["most_organisations"],
)
def largest(proposal: Proposal, call: Call) -> Answer:
    """No more organisations take part than the call allows."""
    count, most = len(proposal.participating), call.most_organisations
    if not proposal.organisations:
        return unanswered(_("No organisation is named yet."), where="organisations")
    if count <= most:
        return met(_("Organisations: %(count)d. Allowed: %(most)d."), count=count, most=most)
    return not_met(
        _("Organisations: %(count)d. Allowed: %(most)d."),
        remedy=_("Take organisations out: %(over)d. Associated partners are not counted."),
        where="organisations",
        count=count,
        most=most,
        over=count - most,
    )


@criterion(
    "partnership.programme_countries",
    Weight.ELIGIBILITY,
    _("Countries that count"),
    rests_on=["fewest_programme_countries", "countries"],
)
def programme_countries(proposal: Proposal, call: Call) -> Answer:
    """The organisations come from as many different countries that count as the call asks."""
    words = COUNTRIES[call.countries_called]
    theirs = counted(proposal.participating, call)
    needed = call.fewest_programme_countries
    if len(theirs) >= needed:
        return met(words["counted"], count=len(theirs), countries=", ".join(theirs), needed=needed)
    if not proposal.organisations:
        return unanswered(words["nobody"], where="organisations", needed=needed)
    unknown = sum(o.country is None for _place, o in proposal.participating)
    if len(theirs) + unknown >= needed:
        return unanswered(
            words["unsaid"],
            where=lacking("country", proposal),
            count=len(theirs),
            needed=needed,
        )
    return not_met(
        words["counted"] if theirs else words["none"],
        remedy=words["add"],
        where="organisations",
        rests_on=("fewest_programme_countries", *_not_a_country_of_its_own(proposal, call)),
        count=len(theirs),
        countries=", ".join(theirs),
        needed=needed,
        missing=needed - len(theirs),
    )


@criterion("partnership.coordinator", Weight.ELIGIBILITY, _("Coordinator"), rests_on=["countries"])
def coordinator(proposal: Proposal, call: Call) -> Answer:
    """Exactly one organisation coordinates, and it is in a country whose organisations may."""
    leads = proposal.leading
    if len(leads) > 1:
        return not_met(
            _("Coordinators: %(count)d (%(names)s). Exactly one is allowed."),
            remedy=_("Keep one organisation as coordinator and make the others partners."),
            where=tuple(f"organisations/{place}/role" for place, _o in leads),
            rests_on=(),
            count=len(leads),
            names=names(leads),
        )
    if not leads:
        return _nobody_leads(proposal, call)
    place, lead = leads[0]
    if lead.country is None:
        return unanswered(
            _("Say in which country the coordinator is."), where=f"organisations/{place}/country"
        )
    facts = {"name": name(place, lead), "country": lead.country}
    if COORDINATOR in ROLES[call.standing(lead.country)]:
        return met(_("Coordinator: %(name)s (%(country)s)."), **facts)
    words = COUNTRIES[call.countries_called]
    return not_met(
        words["leads"],
        remedy=words["lead"],
        where=f"organisations/{place}/role",
        rests_on=(call.line(lead.country),),
        **facts,
    )


@criterion(
    "partnership.admitted",
    Weight.ELIGIBILITY,
    _("Countries that may take part"),
    rests_on=["countries"],
)
def admitted(proposal: Proposal, call: Call) -> Answer:
    """Each organisation is from a country that may take the part that it takes."""
    outside = [
        (place, organisation)
        for place, organisation in enumerate(proposal.organisations)
        if organisation.country and not _may_take_part(organisation, call)
    ]
    if outside:
        return not_met(
            _("From a country that may not take this part in this call: %(names)s."),
            remedy=_("Make it an associated partner where the call allows that, or take it out."),
            where=tuple(f"organisations/{place}/country" for place, _o in outside),
            rests_on=tuple(call.line(o.country) for _p, o in outside if o.country),
            names=names(outside),
        )
    if not proposal.organisations or any(o.country is None for o in proposal.organisations):
        return unanswered(
            _("Say in which country each organisation is."),
            where=lacking("country", proposal) or "organisations",
        )
    return met(_("Each organisation is from a country that may take part."))


def counted(organisations: Iterable[tuple[int, Organisation]], call: Call) -> list[str]:
    """The different countries of these organisations that count, sorted."""
    counting = call.programme_countries
    return sorted({counting[o.country] for _place, o in organisations if o.country in counting})


def lacking(fact: str, proposal: Proposal) -> tuple[str, ...]:
    """Where in the form a fact of a participating organisation is missing."""
    return tuple(
        f"organisations/{place}/{fact}"
        for place, organisation in proposal.participating
        if getattr(organisation, fact) is None
    )


def names(organisations: Iterable[tuple[int, Organisation]]) -> str:
    """The names of organisations, as the form lists them."""
    return ", ".join(name(place, organisation) for place, organisation in organisations)


def name(place: int, organisation: Organisation) -> str:
    """What an organisation is called, or its number in the form."""
    return organisation.name or f"#{place + 1}"


def _nobody_leads(proposal: Proposal, call: Call) -> Answer:
    if not proposal.organisations or any(o.role is None for o in proposal.organisations):
        return unanswered(
            _("Say which organisation coordinates."),
            where=lacking("role", proposal) or "organisations",
        )
    return not_met(
        _("Coordinators: 0. Exactly one is needed."),
        remedy=COUNTRIES[call.countries_called]["choose"],
        where="organisations",
        rests_on=(),
    )


def _not_a_country_of_its_own(proposal: Proposal, call: Call) -> Iterable[str]:
    """The lines that say of some organisations' countries that they don't count, or as another."""
    for _place, organisation in proposal.participating:
        country = organisation.country
        if country and (not call.is_programme_country(country) or _is_part_of_another(country)):
            yield call.line(country)


def _is_part_of_another(country: str) -> bool:
    return state(country) != iso(country)


def _may_take_part(organisation: Organisation, call: Call) -> bool:
    roles = ROLES[call.standing(organisation.country or "")]
    return organisation.role in roles if organisation.role else bool(roles)
