"""What each family asks of each organisation: both sides of every limit."""

from datetime import date

import pytest
from msgspec.structs import replace

from rules import load_call
from rules.proposal import Organisation
from rules.vocabulary import Role
from tests.rules.cases import (
    JUDGEMENT,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    finding,
    outcome,
    proposal,
)


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
