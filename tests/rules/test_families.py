"""What each family of calls asks: both sides of every limit, in the years in which it changed."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from rules import calls, load_call
from rules.proposal import Annexes, Grant, Organisation, PlannedActivity, WorkPackage
from rules.standing import Standing
from rules.vocabulary import Role
from tests.rules.cases import (
    BY_CODE,
    JUDGEMENT,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    finding,
    outcome,
    partnership,
    proposal,
)

COUNTRIES = "partnership.programme_countries"


@pytest.mark.parametrize(
    ("call", "months", "expected"),
    [
        pytest.param("2014-KA204", 23, JUDGEMENT, id="2014: two years, remembered"),
        pytest.param("2014-KA204", 24, MET, id="2014: two years"),
        pytest.param("2015-KA204", 23, NOT_MET, id="2015: under two years"),
        pytest.param("2015-KA204", 24, MET, id="2015: two years"),
        pytest.param("2016-KA204", 12, MET, id="2016: a year"),
        pytest.param("2016-KA204", 11, NOT_MET, id="2016: under a year"),
        pytest.param("2017-KA204", 11, JUDGEMENT, id="2017: under a year, not verified"),
        pytest.param("2018-KA204", 11, NOT_MET, id="2018: under a year"),
        pytest.param("2020-KA204", 36, MET, id="2020: three years"),
        pytest.param("2020-KA204", 37, NOT_MET, id="2020: over three years"),
        pytest.param("2020-KA227", 24, MET, id="creativity: two years"),
        pytest.param("2020-KA227", 25, NOT_MET, id="creativity: over two years"),
        pytest.param("2020-KA227", 11, JUDGEMENT, id="creativity: under a year, not verified"),
        pytest.param("2016-KA203", 23, NOT_MET, id="higher education: under two years"),
        pytest.param("2016-KA203", 24, MET, id="higher education: two years"),
        pytest.param("2016-KA202", 12, MET, id="vocational: a year"),
        pytest.param("2014-KA205", 6, MET, id="youth: six months"),
        pytest.param("2018-KA229", 12, MET, id="school exchange: a year"),
        pytest.param("2018-KA229", 11, NOT_MET, id="school exchange: under a year"),
        pytest.param("2018-KA229", 30, JUDGEMENT, id="school exchange: long with pupils only"),
        pytest.param("2024-KA220-ADU", 12, MET, id="cooperation: a year"),
        pytest.param("2024-KA220-ADU", 11, NOT_MET, id="cooperation: under a year"),
        pytest.param("2024-KA220-ADU", 36, MET, id="cooperation: three years"),
        pytest.param("2024-KA220-ADU", 37, NOT_MET, id="cooperation: over three years"),
        pytest.param("2024-KA210-ADU", 6, MET, id="small-scale: six months"),
        pytest.param("2024-KA210-ADU", 5, NOT_MET, id="small-scale: under six months"),
        pytest.param("2024-KA210-ADU", 24, MET, id="small-scale: two years"),
        pytest.param("2024-KA210-ADU", 25, NOT_MET, id="small-scale: over two years"),
        pytest.param("2027-KA220-ADU", 37, JUDGEMENT, id="2027: nothing is certain"),
    ],
)
def test_how_long_a_project_lasts(call, months, expected):
    assert outcome("duration.months", proposal(duration_months=months), load_call(call)) == expected


@pytest.mark.parametrize(
    ("call", "countries", "expected"),
    [
        pytest.param("2018-KA204", "FI SE RS", NOT_MET, id="Serbia not before 2019"),
        pytest.param("2019-KA204", "FI SE RS", MET, id="Serbia from 2019"),
        pytest.param("2020-KA204", "FI SE RS", MET, id="Serbia in 2020"),
        pytest.param("2024-KA220-ADU", "FI SE RS", MET, id="Serbia since"),
        pytest.param("2020-KA204", "FI SE UK", MET, id="the United Kingdom to 2020"),
        pytest.param("2021-KA220-ADU", "FI SE UK", NOT_MET, id="not the United Kingdom from 2021"),
        pytest.param(
            "2027-KA220-ADU", "FI SE UK", JUDGEMENT, id="the United Kingdom in 2027: open"
        ),
        pytest.param("2016-KA204", "FI SE CH", NOT_MET, id="never Switzerland"),
        pytest.param("2027-KA220-ADU", "FI SE CH", JUDGEMENT, id="Switzerland in 2027: open"),
        pytest.param("2016-KA204", "FI DK GL", JUDGEMENT, id="Greenland counts as Denmark"),
        pytest.param("2016-KA204", "FI SE GL", MET, id="Greenland counts as Denmark, the third"),
        pytest.param("2016-KA204", "FI SE AX", JUDGEMENT, id="Åland counts as Finland"),
        pytest.param("2014-KA204", "FI SE GE", NOT_MET, id="a partner country"),
        pytest.param("2015-KA219", "FI SE", MET, id="two for schools only"),
        pytest.param("2015-KA219", "FI FI", JUDGEMENT, id="one for schools only, not verified"),
        pytest.param("2018-KA229", "FI SE", MET, id="two for school exchange"),
        pytest.param("2018-KA229", "FI FI", NOT_MET, id="one for school exchange"),
        pytest.param("2018-KA205", "FI SE", MET, id="two for youth"),
        pytest.param("2018-KA201", "FI SE", JUDGEMENT, id="two for school authorities only"),
        pytest.param("2024-KA220-ADU", "FI SE", NOT_MET, id="two for cooperation"),
        pytest.param("2024-KA210-ADU", "FI SE", MET, id="two for small-scale"),
        pytest.param("2024-KA210-ADU", "FI FI", NOT_MET, id="one for small-scale"),
        pytest.param("2024-KA210-ADU", "FI ?", OPEN, id="one for small-scale, and perhaps two"),
    ],
)
def test_how_many_countries_a_partnership_needs(call, countries, expected):
    assert outcome(COUNTRIES, partnership(countries), load_call(call)) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, OPEN), (2, MET), (6, MET), (7, NOT_MET)])
def test_how_many_schools_exchange_at_most(count, expected):
    facts = partnership(" ".join(["FI"] * count))
    assert outcome("partnership.largest", facts, load_call("2018-KA229")) == expected


@pytest.mark.parametrize(
    ("call", "country", "standing"),
    [
        ("2018-KA204", "RS", Standing.PARTNER),
        ("2019-KA204", "RS", Standing.COUNTS),
        ("2020-KA204", "UK", Standing.COUNTS),
        ("2021-KA220-ADU", "GB", Standing.PARTNER),
        ("2021-KA210-ADU", "GB", Standing.ASSOCIATED),
        ("2026-KA220-ADU", "GB", Standing.ASSOCIATED),
        ("2026-KA220-ADU", "UA", Standing.PARTNER),
        ("2026-KA220-ADU", "BR", Standing.ASSOCIATED),
        ("2021-KA220-ADU", "BY", Standing.PARTNER),
        ("2023-KA220-ADU", "BY", Standing.EXCLUDED),
        ("2023-KA210-ADU", "RU", Standing.EXCLUDED),
        ("2026-KA220-ADU", "RU", Standing.EXCLUDED),
        ("2018-KA229", "GE", Standing.ASSOCIATED),
        ("2016-KA204", "EL", Standing.COUNTS),
        ("2016-KA204", "AX", Standing.COUNTS),
    ],
)
def test_what_a_country_may_do(call, country, standing):
    assert load_call(call).standing(country) is standing


@pytest.mark.parametrize(
    ("call", "country", "role", "expected"),
    [
        pytest.param("2024-KA210-ADU", "GE", Role.PARTNER, NOT_MET, id="none from outside"),
        pytest.param("2024-KA210-ADU", "GE", Role.ASSOCIATED, MET, id="but as associated partner"),
        pytest.param("2024-KA210-ADU", "GE", None, MET, id="it may yet be an associated partner"),
        pytest.param("2024-KA220-ADU", "GE", Role.PARTNER, MET, id="a partner from anywhere"),
        pytest.param("2024-KA220-ADU", "GE", Role.COORDINATOR, NOT_MET, id="but no coordinator"),
        pytest.param("2024-KA220-ADU", "BY", Role.PARTNER, JUDGEMENT, id="not from Belarus"),
        pytest.param("2026-KA220-ADU", "BR", Role.PARTNER, JUDGEMENT, id="2026: to be confirmed"),
        pytest.param(
            "2018-KA229", "GE", Role.PARTNER, NOT_MET, id="schools in programme countries"
        ),
    ],
)
def test_from_where_organisations_take_part(call, country, role, expected):
    organisations = (Organisation(country=country, role=role),)
    facts = proposal(organisations=organisations)
    assert outcome("partnership.admitted", facts, load_call(call)) == expected


@pytest.mark.parametrize(
    ("call", "says"),
    [
        ("2016-KA204", "Without it the organisation falls away."),
        ("2017-KA204", "the whole proposal may be rejected."),
        ("2020-KA204", "the whole proposal may be rejected."),
        ("2024-KA220-ADU", "Without it the organisation falls away."),
    ],
)
def test_what_falls_without_added_value_depends_on_the_year(call, says):
    organisations = (Organisation(country="GE", role=Role.PARTNER, added_value="The archives"),)
    found = finding(
        "partnership.added_value", proposal(organisations=organisations), load_call(call)
    )

    assert found.outcome == JUDGEMENT
    assert says in found.remedy_in("en")


@pytest.mark.parametrize(
    ("call", "day", "expected"),
    [
        ("2025-KA220-ADU", date(2025, 8, 31), NOT_MET),
        ("2025-KA220-ADU", date(2025, 9, 1), MET),
        ("2025-KA220-ADU", date(2025, 12, 31), MET),
        ("2025-KA220-ADU", date(2026, 1, 1), NOT_MET),
        ("2026-KA220-ADU", date(2026, 8, 31), JUDGEMENT),
        ("2021-KA210-ADU", date(2022, 3, 1), JUDGEMENT),
        ("2021-KA210-ADU", None, OPEN),
    ],
)
def test_when_a_project_starts(call, day, expected):
    assert outcome("duration.start", proposal(start=day), load_call(call)) == expected


@pytest.mark.parametrize(
    ("call", "asked", "expected"),
    [
        ("2022-KA220-ADU", 120_000, MET),
        ("2022-KA220-ADU", 120_001, JUDGEMENT),
        ("2025-KA220-ADU", 250_000, MET),
        ("2026-KA220-HED", 400_000, MET),
        ("2026-KA220-ADU", 395_000, NOT_MET),
        ("2021-KA210-ADU", 30_000, MET),
        ("2026-KA210-YOU", 60_000, MET),
        ("2026-KA210-ADU", 45_000, NOT_MET),
        ("2026-KA210-ADU", None, OPEN),
    ],
)
def test_which_lump_sum_is_asked_for(call, asked, expected):
    facts = proposal(grant=Grant(requested_eur=asked))
    assert outcome("lump_sum.amount", facts, load_call(call)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(99_999, NOT_MET), (100_000, MET), (400_000, MET), (400_001, NOT_MET), (None, OPEN)],
)
def test_in_2021_the_grant_lies_between_two_bounds(asked, expected):
    call, facts = load_call("2021-KA220-ADU"), proposal(grant=Grant(requested_eur=asked))

    assert outcome("lump_sum.range", facts, call) == expected
    assert finding("lump_sum.amount", facts, call) is None
    assert finding("lump_sum.range", facts, load_call("2022-KA220-ADU")) is None


@pytest.mark.parametrize(
    ("asked", "amounts", "expected"),
    [
        pytest.param(30_000, (10_000, 20_000), MET, id="the very sum"),
        pytest.param(30_000, (10_000, 19_999), NOT_MET, id="too little"),
        pytest.param(30_000, (10_000, 20_001), NOT_MET, id="too much"),
        pytest.param(30_000, (30_001, None), NOT_MET, id="too much whatever the rest"),
        pytest.param(30_000, (10_000, None), OPEN, id="one has no amount"),
        pytest.param(None, (10_000,), OPEN, id="no lump sum chosen"),
        pytest.param(30_000, (), OPEN, id="no activity"),
    ],
)
def test_activities_add_up_to_the_lump_sum(asked, amounts, expected):
    facts = proposal(
        grant=Grant(requested_eur=asked),
        planned_activities=tuple(PlannedActivity(amount_eur=amount) for amount in amounts),
    )
    assert outcome("lump_sum.activities", facts, load_call("2026-KA210-ADU")) == expected


@pytest.mark.parametrize(
    ("asked", "packages", "expected"),
    [
        pytest.param(250_000, [(True, 50_000)], MET, id="20 per cent"),
        # The rule is remembered only, so it makes nothing fail.
        pytest.param(250_000, [(True, 50_001)], JUDGEMENT, id="over 20 per cent"),
        pytest.param(250_000, [(True, 40_000), (True, 20_000)], JUDGEMENT, id="two together"),
        pytest.param(250_000, [(True, None)], OPEN, id="no amount"),
        pytest.param(250_000, [(False, 1)], OPEN, id="no management"),
        pytest.param(None, [(True, 50_000)], OPEN, id="no lump sum chosen"),
    ],
)
def test_management_takes_its_share(asked, packages, expected):
    facts = proposal(
        grant=Grant(requested_eur=asked),
        work_packages=tuple(WorkPackage(management=m, amount_eur=a) for m, a in packages),
    )
    assert outcome("lump_sum.management", facts, load_call("2025-KA220-ADU")) == expected


@pytest.mark.parametrize(
    ("call", "others", "expected"),
    [
        ("2025-KA220-ADU", 9, MET),
        ("2025-KA220-ADU", 10, NOT_MET),
        ("2026-KA220-ADU", 10, NOT_MET),
        ("2024-KA220-ADU", 10, JUDGEMENT),
        ("2025-KA210-ADU", 4, MET),
        ("2025-KA210-ADU", 5, NOT_MET),
        ("2025-KA210-ADU", None, OPEN),
    ],
)
def test_how_many_applications_an_organisation_joins(call, others, expected):
    facts = proposal(organisations=(Organisation(other_applications=others),))
    assert outcome("submission.applications", facts, load_call(call)) == expected


@pytest.mark.parametrize("call", ["2026-KA220-HED", "2023-KA220-ADU"])
def test_some_calls_have_no_cap_on_applications(call):
    assert finding("submission.applications", proposal(), load_call(call)) is None


@pytest.mark.parametrize(
    ("most", "others", "expected"),
    [
        (1, 0, MET),
        (1, 1, NOT_MET),
        (1, None, OPEN),
        (3, 0, MET),
        (3, 2, MET),
        (3, 3, NOT_MET),
    ],
)
def test_a_small_scale_coordinator_coordinates_no_more_than_the_cap(most, others, expected):
    lead = Organisation(role=Role.COORDINATOR, other_applications_as_coordinator=others)
    facts = proposal(organisations=(lead, Organisation(role=Role.PARTNER)))
    call = replace(load_call("2026-KA210-ADU"), most_applications_as_coordinator=most)

    assert outcome("submission.applications_as_coordinator", facts, call) == expected


@pytest.mark.parametrize(
    ("call", "established", "expected"),
    [
        ("2026-KA220-ADU", date(1948, 3, 5), MET),
        ("2026-KA220-ADU", date(2024, 3, 5), MET),
        ("2026-KA220-ADU", date(2024, 3, 6), NOT_MET),
        ("2025-KA220-ADU", date(2023, 3, 6), JUDGEMENT),
        ("2026-KA220-ADU", None, OPEN),
    ],
)
def test_how_old_the_applicant_is(call, established, expected):
    lead = Organisation(role=Role.COORDINATOR, established=established)
    young_partner = Organisation(role=Role.PARTNER, established=date(2026, 1, 1))
    facts = proposal(organisations=(lead, young_partner))

    assert outcome("organisation.established", facts, load_call(call)) == expected


@pytest.mark.parametrize("call", ["2024-KA220-ADU", "2026-KA210-ADU"])
def test_some_calls_ask_no_age(call):
    assert finding("organisation.established", proposal(), load_call(call)) is None


@pytest.mark.parametrize(
    ("oids", "expected"),
    [
        pytest.param(["E10000001", "E10000002"], MET, id="each its own"),
        pytest.param(["E10000001", " e1000 0001"], NOT_MET, id="the same, written otherwise"),
        pytest.param(["E10000001", "E123456789"], JUDGEMENT, id="nine digits"),
        pytest.param(["E10000001", "949301111"], JUDGEMENT, id="an old number"),
        pytest.param(["E10000001", None], OPEN, id="one is missing"),
        pytest.param([], OPEN, id="nobody is named yet"),
    ],
)
def test_each_organisation_has_a_number_of_its_own(oids, expected):
    facts = proposal(organisations=tuple(Organisation(oid=oid) for oid in oids))
    assert outcome("organisation.oid", facts, load_call("2026-KA220-ADU")) == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param(["FI Library of Vaasa", "FI Library of Umeå"], MET, id="two"),
        pytest.param(["FI Folk School", "SE Folk School"], MET, id="one in each country"),
        pytest.param(["FI Library of Vaasa", "FI LIBRARY, Vaasa of"], JUDGEMENT, id="one, twice"),
        pytest.param(["FI Library of Vaasa", "SE "], OPEN, id="one has no name yet"),
        pytest.param([], OPEN, id="nobody is named yet"),
    ],
)
def test_no_organisation_is_listed_under_two_names(named, expected):
    facts = proposal(organisations=tuple(Organisation(name=n[3:], country=n[:2]) for n in named))
    assert outcome("organisation.twice", facts, load_call("2025-KA220-ADU")) == expected


@pytest.mark.parametrize(
    ("country", "kind", "eche", "expected"),
    [
        pytest.param("FI", "higher_education", True, MET, id="with its charter"),
        pytest.param("FI", "higher_education", False, JUDGEMENT, id="without it"),
        pytest.param(None, "higher_education", None, OPEN, id="where it is may yet be said"),
        pytest.param("FI", "school", None, NOT_APPLICABLE, id="a school needs none"),
        pytest.param("UA", "higher_education", None, NOT_APPLICABLE, id="a partner country"),
        pytest.param("BR", "higher_education", None, NOT_APPLICABLE, id="an associated partner's"),
    ],
)
def test_which_institution_needs_a_charter(country, kind, eche, expected):
    facts = proposal(organisations=(Organisation(country=country, type=kind, eche=eche),))
    assert outcome("organisation.eche", facts, load_call("2026-KA220-HED")) == expected


@pytest.mark.parametrize(
    ("country", "trust", "expected"),
    [
        ("HU", False, MET),
        ("HU", True, NOT_MET),
        ("HU", None, OPEN),
        ("SE", None, NOT_APPLICABLE),
        ("FI", True, NOT_APPLICABLE),
        (None, None, NOT_APPLICABLE),
    ],
)
def test_a_hungarian_trust_gets_no_grant(country, trust, expected):
    facts = proposal(organisations=(Organisation(country=country, public_interest_trust=trust),))
    assert outcome("organisation.restricted", facts, load_call("2025-KA220-ADU")) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, OPEN), (1, MET), (5, MET), (6, JUDGEMENT)])
def test_how_many_work_packages_are_recommended(count, expected):
    facts = proposal(work_packages=(WorkPackage(),) * count)
    call = load_call("2025-KA220-ADU")
    assert outcome("lump_sum.number_of_work_packages", facts, call) == expected


@pytest.mark.parametrize(
    ("priorities", "expected"),
    [
        (["Inclusion"], MET),
        (["Inclusion", "Digital"], MET),
        (["Inclusion"] * 2, MET),
        ([" "], OPEN),
    ],
)
def test_a_project_addresses_a_priority(priorities, expected):
    facts = proposal(priorities=tuple(priorities))
    assert outcome("work.priorities", facts, load_call("2026-KA220-ADU")) == expected


BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.mark.parametrize(
    ("call", "moment", "expected"),
    [
        pytest.param(
            "2021-KA220-ADU", datetime(2021, 5, 20, 13, tzinfo=ZoneInfo("Europe/Helsinki")), MET
        ),
        pytest.param("2021-KA220-ADU", datetime(2021, 5, 20, 12, 1, tzinfo=BRUSSELS), JUDGEMENT),
        pytest.param("2021-KA220-ADU", datetime(2021, 11, 3, 12, tzinfo=BRUSSELS), JUDGEMENT),
        pytest.param("2021-KA220-ADU", datetime(2021, 11, 3, 12, 1, tzinfo=BRUSSELS), NOT_MET),
        pytest.param("2025-KA220-ADU", datetime(2025, 12, 1, tzinfo=BRUSSELS), JUDGEMENT),
        pytest.param("2021-KA220-ADU", None, NOT_APPLICABLE),
    ],
)
def test_until_when_an_application_is_handed_in(call, moment, expected):
    found = BY_CODE["submission.deadline"](proposal(), load_call(call), moment=moment)
    assert found.outcome == expected


def test_summer_and_winter_are_counted_as_in_brussels():
    assert load_call("2017-KA204").instant("deadline").utcoffset().seconds == 2 * 3600
    assert load_call("2018-KA204").instant("deadline").utcoffset().seconds == 3600


@pytest.mark.parametrize(("there", "expected"), [(True, MET), (False, NOT_MET), (None, OPEN)])
def test_the_declaration_goes_with_the_application(there, expected):
    facts = proposal(annexes=Annexes(declaration_on_honour=there))
    assert outcome("submission.declaration", facts, load_call("2026-KA210-ADU")) == expected


@pytest.mark.parametrize("name", calls())
def test_an_empty_proposal_fails_in_no_call(name):
    call = load_call(name)
    outcomes = {criterion.find(proposal(), call).outcome for criterion in call.criteria}
    assert outcomes <= {OPEN, NOT_APPLICABLE, *([JUDGEMENT] if call.provisional else [])}


@pytest.mark.parametrize("name", [name for name in calls() if load_call(name).provisional])
def test_nothing_fails_in_a_provisional_call(name):
    call = load_call(name)
    facts = partnership("BY RU", duration_months=1, grant=Grant(requested_eur=1))
    outcomes = {criterion.find(facts, call).outcome for criterion in call.criteria}
    assert NOT_MET not in outcomes
    assert outcome("submission.guide", facts, call) == JUDGEMENT
