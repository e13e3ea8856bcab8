"""What each organisation has to bring: its field, its number, its age, its charter."""

import re
from collections import Counter

from rules.calendar import later
from rules.call import Call
from rules.countries import state
from rules.criteria.partnership import lacking, names
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
from rules.standing import Standing
from rules.text import marked as _
from rules.vocabulary import OrganisationType

OID = re.compile(r"E\d{8}")


@criterion("partnership.active_in_field", Weight.ADVICE, _("Active in the field"))
def active_in_field(proposal: Proposal, call: Call) -> Answer:
    """Each organisation is active in the field of the call, or says what it brings from elsewhere."""
    if not proposal.organisations:
        return unanswered(_("No organisation is named yet."), where="organisations")
    silent = [
        f"organisations/{place}/{unsaid}"
        for place, organisation in proposal.participating
        if not organisation.active_in_field and (unsaid := _unsaid(organisation))
    ]
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


@criterion("organisation.oid", Weight.ELIGIBILITY, _("Organisation IDs"))
def oid(proposal: Proposal, call: Call) -> Answer:
    """Each organisation has an Organisation ID of its own."""
    stated = [(p, o) for p, o in proposal.participating if is_stated(o.oid)]
    times = Counter(_tidy(o.oid) for _p, o in stated)
    twice = [(p, o) for p, o in stated if times[_tidy(o.oid)] > 1]
    if twice:
        return not_met(
            _("The same Organisation ID stands more than once: %(names)s."),
            remedy=_("List each organisation once, with its own Organisation ID."),
            where=tuple(f"organisations/{place}/oid" for place, _o in twice),
            names=names(twice),
        )
    odd = [(p, o) for p, o in stated if not OID.fullmatch(_tidy(o.oid))]
    if odd:
        # Two official pages differ on the number of digits, so a person has to look.
        return needs_judgement(
            _("This does not look like an Organisation ID (E and 8 digits): %(ids)s."),
            remedy=_("Look the Organisation ID up in the organisation register."),
            where=tuple(f"organisations/{place}/oid" for place, _o in odd),
            ids=", ".join(o.oid or "" for _p, o in odd),
        )
    if len(stated) < len(proposal.participating) or not stated:
        return unanswered(
            _("Give the Organisation ID of each organisation. Given: %(count)d of %(all)d."),
            where=lacking("oid", proposal) or "organisations",
            count=len(stated),
            all=len(proposal.participating),
        )
    return met(_("Organisation IDs: %(count)d."), count=len(stated))


@criterion("organisation.twice", Weight.ADVICE, _("The same organisation twice"))
def twice(proposal: Proposal, call: Call) -> Answer:
    """No organisation is listed under two names."""
    named = [(p, o) for p, o in enumerate(proposal.organisations) if is_stated(o.name)]
    times = Counter(_identity(o) for _p, o in named)
    alike = [(p, o) for p, o in named if times[_identity(o)] > 1]
    if alike:
        return not_met(
            _("These may be the same organisation: %(names)s."),
            remedy=_("List each organisation once. It counts once."),
            where=tuple(f"organisations/{place}/name" for place, _o in alike),
            names=names(alike),
        )
    if len(named) < len(proposal.organisations) or not named:
        return unanswered(
            _("Name each organisation."),
            where=tuple(
                f"organisations/{place}/name"
                for place, organisation in enumerate(proposal.organisations)
                if not is_stated(organisation.name)
            )
            or "organisations",
        )
    return met(_("Each organisation is listed once."))


@criterion(
    "organisation.established",
    Weight.ELIGIBILITY,
    _("Legal existence of the applicant"),
    rests_on=["fewest_years_established", "deadline"],
)
def established(proposal: Proposal, call: Call) -> Answer:
    """The applicant has been legally established long enough before the deadline."""
    years, deadline = call.fewest_years_established, call.deadline.date()
    leads = proposal.leading
    silent = tuple(f"organisations/{p}/established" for p, o in leads if o.established is None)
    if silent or not leads:
        return unanswered(
            _("Say since when the coordinator has been legally established. Years: %(years)d."),
            where=silent or "organisations",
            years=years,
        )
    young = [
        (p, o) for p, o in leads if o.established and later(o.established, 12 * years) > deadline
    ]
    if young:
        return not_met(
            _("Legally established too recently: %(names)s. Years needed: %(years)d."),
            remedy=_("Let an older organisation coordinate."),
            where=tuple(f"organisations/{place}/established" for place, _o in young),
            rests_on=("fewest_years_established",),
            names=names(young),
            years=years,
        )
    return met(
        _("The coordinator has been legally established long enough. Years needed: %(years)d."),
        years=years,
    )


@criterion("organisation.eche", Weight.ELIGIBILITY, _("Erasmus Charter for Higher Education"))
def eche(proposal: Proposal, call: Call) -> Answer:
    """A higher education institution in a country that counts holds the Erasmus Charter."""
    institutions = [
        (p, o)
        for p, o in proposal.participating
        if o.type == OrganisationType.HIGHER_EDUCATION
        and not (o.country and call.standing(o.country) is not Standing.COUNTS)
    ]
    without = [(p, o) for p, o in institutions if o.eche is False]
    if without:
        return not_met(
            _("Higher education institutions without an Erasmus Charter: %(names)s."),
            remedy=_("Let the institution apply for the Erasmus Charter, or take it out."),
            where=tuple(f"organisations/{place}/eche" for place, _o in without),
            names=names(without),
        )
    silent = tuple(f"organisations/{place}/eche" for place, o in institutions if o.eche is None)
    if silent:
        return unanswered(
            _("Say whether each higher education institution holds the Erasmus Charter."),
            where=silent,
        )
    if not institutions:
        return not_applicable(_("No higher education institution takes part."))
    return met(_("Each higher education institution holds the Erasmus Charter."))


@criterion("organisation.restricted", Weight.FUNDING, _("Hungarian public-interest trusts"))
def restricted(proposal: Proposal, call: Call) -> Answer:
    """No grant goes to a Hungarian public-interest trust, nor to an entity that it maintains."""
    hungarian = [(p, o) for p, o in proposal.participating if state(o.country or "") == "HU"]
    trusts = [(p, o) for p, o in hungarian if o.public_interest_trust]
    if trusts:
        return not_met(
            _("A public-interest trust, or maintained by one: %(names)s."),
            remedy=_("It can not get a grant for now. Replace it, or go on without it."),
            where=tuple(f"organisations/{place}/public_interest_trust" for place, _o in trusts),
            names=names(trusts),
        )
    silent = tuple(
        f"organisations/{p}/public_interest_trust"
        for p, o in hungarian
        if o.public_interest_trust is None
    )
    if silent:
        return unanswered(
            _("Say whether each Hungarian organisation is maintained by a public-interest trust."),
            where=silent,
        )
    if not hungarian:
        return not_applicable(_("No organisation is in Hungary."))
    return met(_("No Hungarian organisation is maintained by a public-interest trust."))


def _unsaid(organisation: Organisation) -> str:
    if organisation.active_in_field is None:
        return "active_in_field"
    if is_stated(organisation.added_value):
        return ""
    return "added_value"


def _tidy(oid: str | None) -> str:
    return "".join((oid or "").split()).upper()


def _identity(organisation: Organisation) -> tuple[str, str]:
    """What two spellings of one name have in common."""
    words = re.findall(r"\w+", (organisation.name or "").casefold())
    return "".join(sorted(words)), state(organisation.country or "")
