"""What a partnership can lose, and what another call would say of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rules import Outcome, Proposal, Weight, check, load_call
from rules.margin import margin, under, without
from rules.proposal import Organisation
from rules.vocabulary import Role

CALL = load_call("2016-KA204")
CALLS = [
    load_call(name) for name in ("2016-KA204", "2018-KA229", "2024-KA210-ADU", "2026-KA220-ADU")
]
ORGANISATIONS = "partnership.organisations"
COUNTRIES = "partnership.programme_countries"
COORDINATOR = "partnership.coordinator"


def partnership(countries: str) -> Proposal:
    """A coordinator and partners in these countries; each is called by its place, 1 first."""
    return Proposal(
        organisations=tuple(
            Organisation(
                name=f"P{place}",
                country=country,
                role=Role.PARTNER if place else Role.COORDINATOR,
                added_value="What nobody else can bring to the European work.",
            )
            for place, country in enumerate(countries.split())
        )
    )


@pytest.mark.parametrize(
    ("countries", "said"),
    [
        pytest.param(
            "FI SE EE LV",
            "You can lose any one partner, or all partners from any one country "
            "other than the coordinator's.",
            id="one country more than is needed",
        ),
        pytest.param(
            "FI SE EE EE SE",
            "You can lose any one partner, but not all partners from one of these countries: "
            "EE, SE.",
            id="two from each country",
        ),
        pytest.param(
            "FI SE EE FI",
            "You can lose any one partner but these: P1 (SE), P2 (EE).",
            id="a second partner at home is no help abroad",
        ),
        pytest.param(
            "FI SE EL EL",
            "You can lose any one partner but these: P1 (SE). "
            "Nor can you lose all partners from one of these countries: GR.",
            id="one from here, two from there",
        ),
        pytest.param(
            "FI SE EE", "You can lose no partner: each of them is needed.", id="no more than needed"
        ),
        pytest.param(
            "FI SE", "The partnership does not stand yet, so it has no margin.", id="too few"
        ),
        pytest.param("", "The partnership does not stand yet, so it has no margin.", id="none yet"),
    ],
)
def test_the_margin_is_said_in_one_line(countries, said):
    assert margin(partnership(countries), CALL).message_in("en") == said


def test_a_partner_is_called_by_its_place_and_country_only_where_they_are_all_that_is_known():
    proposal = partnership("FI SE EE FI")
    nameless = tuple(replace(o, name=None) for o in proposal.organisations)
    lonely = (*nameless[:2], Organisation(role=Role.PARTNER, name="Somewhere"))

    assert margin(replace(proposal, organisations=nameless), CALL).facts["names"] == (
        "#2 (SE), #3 (EE)"
    )
    assert not margin(replace(proposal, organisations=lonely), CALL).stands


def test_a_partner_whose_country_is_not_known_can_be_lost_and_is_not_listed():
    proposal = partnership("FI SE EE LV")
    unplaced = replace(
        proposal,
        organisations=(*proposal.organisations, Organisation(role=Role.ASSOCIATED)),
    )

    found = margin(unplaced, CALL)

    assert found.organisations == {0: (COORDINATOR,), 1: (), 2: (), 3: (), 4: ()}
    assert set(found.countries) == {"EE", "FI", "LV", "SE"}


def test_an_associated_partner_keeps_no_country():
    proposal = partnership("FI SE EL EL")
    joined = (*proposal.organisations, Organisation(country="EL", role=Role.ASSOCIATED))

    found = margin(replace(proposal, organisations=joined), CALL)

    assert found.facts["countries"] == "GR"


def test_it_names_the_criteria_that_a_loss_breaks():
    found = margin(partnership("FI SE EE"), CALL)

    assert found.stands
    assert found.organisations == {
        0: (ORGANISATIONS, COUNTRIES, COORDINATOR),
        1: (ORGANISATIONS, COUNTRIES),
        2: (ORGANISATIONS, COUNTRIES),
    }
    assert found.countries == {
        "EE": (ORGANISATIONS, COUNTRIES),
        "FI": (ORGANISATIONS, COUNTRIES, COORDINATOR),
        "SE": (ORGANISATIONS, COUNTRIES),
    }


def test_losing_a_country_loses_all_that_are_in_it_however_it_is_written():
    found = margin(partnership("FI SE EL GR"), CALL)

    assert found.organisations[2] == found.organisations[3] == ()
    assert found.countries["GR"] == (ORGANISATIONS, COUNTRIES)


def test_a_loss_that_rests_on_an_unconfirmed_value_counts_as_a_loss():
    unsure = replace(CALL, doubts={COUNTRIES: "A guide"})

    assert margin(partnership("FI SE EE FI"), unsure).organisations[1] == (COUNTRIES,)


@st.composite
def partnerships(draw):
    organisations = st.builds(
        Organisation,
        name=st.sampled_from([None, "A", "B"]),
        country=st.sampled_from([None, "FI", "SE", "EE", "LV", "EL", "GR", "GE"]),
        role=st.sampled_from([None, *Role, Role.PARTNER, Role.PARTNER]),
        added_value=st.sampled_from([None, "What nobody else can bring."]),
    )
    chosen = draw(st.lists(organisations, max_size=7))
    if draw(st.booleans()):
        chosen.insert(0, Organisation(country="FI", role=Role.COORDINATOR))
    return Proposal(call=CALL.id, organisations=tuple(chosen))


@given(partnerships(), st.sampled_from(CALLS))
def test_the_margin_agrees_with_brute_force(proposal, call):
    """Check each smaller proposal in full, and look for criteria that no longer hold."""
    now = holding(proposal, call)
    places = range(len(proposal.organisations))
    countries = {
        {"EL": "GR"}.get(o.country, o.country) for o in proposal.organisations if o.country
    }

    found = margin(proposal, call)

    assert found.stands == all(now.values())
    assert found.organisations == {
        place: lost(now, rest(proposal, {place}), call) for place in places
    }
    assert found.countries == {
        country: lost(
            now,
            rest(
                proposal,
                {
                    place
                    for place in places
                    if proposal.organisations[place].country in (country, country == "GR" and "EL")
                },
            ),
            call,
        )
        for country in countries
    }


@given(partnerships(), st.sampled_from(CALLS))
def test_what_the_partnership_can_lose_breaks_nothing_else(proposal, call):
    """Whatever else makes a proposal eligible holds as before: the partnership alone is checked."""
    now = eligible(proposal, call)

    for place, broken in margin(proposal, call).organisations.items():
        if not broken:
            then = eligible(rest(proposal, {place}), call)
            assert {code for code, held in now.items() if held and not then[code]} == set()


def rest(proposal, gone):
    kept = tuple(o for place, o in enumerate(proposal.organisations) if place not in gone)
    return replace(proposal, organisations=kept)


def eligible(proposal, call):
    """Each eligibility criterion, and whether it holds: neither broken, sure or not, nor open."""
    return {
        finding.code: finding.outcome not in (Outcome.NOT_MET, Outcome.OPEN)
        and not finding.confirm_in
        for finding in check(proposal, call).findings
        if finding.weight is Weight.ELIGIBILITY
    }


def holding(proposal, call):
    found = eligible(proposal, call)
    return {code: held for code, held in found.items() if code.startswith("partnership.")}


def lost(now, smaller, call):
    then = holding(smaller, call)
    return tuple(code for code, held in now.items() if held and not then[code])


def test_without_leaves_everything_else_as_it_is():
    proposal = replace(partnership("FI SE EE LV"), title="Readers", duration_months=24)

    assert without(proposal, 1, 3) == replace(
        proposal, organisations=(proposal.organisations[0], proposal.organisations[2])
    )


@pytest.mark.parametrize(
    ("call", "start", "moved"),
    [
        pytest.param("2016-KA204", date(2016, 9, 1), date(2016, 9, 1), id="the same call"),
        pytest.param("2015-KA204", date(2015, 9, 1), date(2016, 9, 1), id="a year later"),
        pytest.param("2019-KA204", date(2019, 9, 1), date(2016, 9, 1), id="three years earlier"),
        pytest.param("2020-KA204", date(2020, 2, 29), date(2016, 2, 29), id="a leap day stays"),
        pytest.param("2015-KA204", None, None, id="no date to move"),
        pytest.param(None, date(2015, 9, 1), date(2015, 9, 1), id="no call to move from"),
        pytest.param("KA204", date(2015, 9, 1), date(2015, 9, 1), id="a call without a year"),
    ],
)
def test_under_another_call_the_dates_move_with_it(call, start, moved):
    filed = Proposal(call=call, title="Readers", start=start, end=start)

    assert under(filed, CALL) == Proposal(call=CALL.id, title="Readers", start=moved, end=moved)
