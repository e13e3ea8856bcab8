"""What each family asks of a partnership and of its countries, in the years it changed."""

import pytest

from rules import load_call
from rules.proposal import Organisation
from rules.standing import Standing
from rules.vocabulary import Role
from tests.rules.cases import JUDGEMENT, MET, NOT_MET, OPEN, finding, outcome, partnership, proposal

COUNTRIES = "partnership.programme_countries"


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
