"""What organisations from outside add, and what hangs on it."""

from rules.call import Call
from rules.criteria.partnership import counted, lacking, names
from rules.criterion import Answer, criterion, needs_judgement, not_applicable, unanswered
from rules.proposal import Organisation, Proposal, is_stated
from rules.report import Weight
from rules.standing import Standing
from rules.text import marked as _
from rules.vocabulary import AtStake
from rules.writing import Fact


@criterion(
    "partnership.added_value",
    Weight.ELIGIBILITY,
    _("Added value of organisations from other countries"),
    rests_on=[
        "added_value_at_stake",
        "fewest_organisations",
        "fewest_programme_countries",
        "countries",
    ],
)
def added_value(proposal: Proposal, call: Call) -> Answer:
    """Each organisation from a country that does not count adds value to the European work."""
    counting = call.programme_countries
    elsewhere = [(p, o) for p, o in proposal.participating if o.country not in counting]
    outside = [(p, o) for p, o in elsewhere if _may_be_partner(o, call)]
    if not outside:
        if proposal.organisations and all(o.country for _p, o in elsewhere):
            return not_applicable(_("No organisation needs a statement of added value."))
        return unanswered(
            _("Say in which country each organisation is."),
            where=lacking("country", proposal) or "organisations",
        )
    going = {place for place, _o in outside}
    staying = [(p, o) for p, o in proposal.participating if p not in going]
    countries = counted(staying, call)
    stands = (
        len(staying) >= call.fewest_organisations
        and len(countries) >= call.fewest_programme_countries
    )
    facts: dict[str, Fact] = {
        "names": names(outside),
        "organisations": len(staying),
        "countries": len(countries),
    }
    silent = [(p, o) for p, o in outside if not is_stated(o.added_value)]
    if silent:
        return unanswered(
            MISSING[stands],
            where=tuple(f"organisations/{place}/added_value" for place, _o in silent),
            **facts,
        )
    at_stake = AtStake.PROPOSAL if call.added_value_at_stake is AtStake.PROPOSAL else stands
    return needs_judgement(
        _("From a country that does not count, with a statement of added value: %(names)s."),
        remedy=WEIGHED[at_stake],
        where=tuple(f"organisations/{place}/added_value" for place, _o in outside),
        **facts,
    )


#: By whether the partnership still stands without the organisations in question.
MISSING = {
    True: _(
        "From a country that does not count, without a statement of added value: %(names)s. "
        "Say what only this organisation can add. The partnership still stands without it: "
        "organisations %(organisations)d, countries that count %(countries)d."
    ),
    False: _(
        "From a country that does not count, without a statement of added value: %(names)s. "
        "Say what only this organisation can add. The partnership does not stand without it: "
        "organisations %(organisations)d, countries that count %(countries)d."
    ),
}
#: The same, or that the whole proposal is at stake.
WEIGHED: dict[bool | AtStake, str] = {
    True: _(
        "The agency weighs the added value. Without it the organisation falls away. "
        "The partnership still stands without it: "
        "organisations %(organisations)d, countries that count %(countries)d."
    ),
    False: _(
        "The agency weighs the added value. Without it the organisation falls away. "
        "The partnership does not stand without it: "
        "organisations %(organisations)d, countries that count %(countries)d."
    ),
    AtStake.PROPOSAL: _(
        "An assessor weighs the added value. "
        "Where it does not convince, the whole proposal may be rejected."
    ),
}


def _may_be_partner(organisation: Organisation, call: Call) -> bool:
    """Whether its country, if it is said, is one whose organisations may be partners."""
    country = organisation.country
    return country is not None and call.standing(country) is Standing.PARTNER
