"""What a finding says: the very facts that it counted, and where in the form to mend them."""

import pytest
from msgspec.structs import replace

from rules import load_call
from rules.costs import IntellectualOutput
from rules.proposal import Dissemination, Grant, Organisation, WorkPackage
from rules.vocabulary import Role
from tests.rules.cases import (
    JUDGEMENT,
    MET,
    NOT_MET,
    day,
    finding,
    outcome,
    partnership,
    proposal,
)

GEORGIAN = Organisation(name="Archive", country="GE", role=Role.PARTNER)


def words(text):
    return Dissemination(target_groups=text, methods=text, scope=text)


def from_outside(countries, *organisations):
    facts = partnership(countries)
    return replace(facts, organisations=(*facts.organisations, *organisations))


@pytest.mark.parametrize(
    ("code", "call", "facts", "said"),
    [
        pytest.param(
            "partnership.organisations",
            "2016-KA204",
            partnership("FI"),
            "Organisations: 1. Needed: 3. > Add organisations: 2.",
            id="two organisations are missing",
        ),
        pytest.param(
            "partnership.organisations",
            "2024-KA210-ADU",
            partnership("FI"),
            "Organisations: 1. Needed: 2. > Add organisations: 1.",
            id="one of two organisations is missing",
        ),
        pytest.param(
            "partnership.largest",
            "2018-KA229",
            partnership(" ".join(["FI"] * 13)),
            "Organisations: 13. Allowed: 6. > Take organisations out: 7.",
            id="seven organisations too many",
        ),
        pytest.param(
            "partnership.programme_countries",
            "2016-KA204",
            partnership("FI FI FI"),
            "Programme countries: 1 (FI). Needed: 3. "
            "> Add organisations from other programme countries: 2.",
            id="two countries are missing",
        ),
        pytest.param(
            "partnership.programme_countries",
            "2024-KA210-ADU",
            partnership("FI FI"),
            "> Add organisations from other EU Member States or associated countries: 1.",
            id="one of two countries is missing",
        ),
        pytest.param(
            "partnership.added_value",
            "2016-KA204",
            from_outside("FI SE EE LV", GEORGIAN),
            "The partnership still stands without it: organisations 4, countries that count 4.",
            id="more than enough without it",
        ),
        pytest.param(
            "partnership.added_value",
            "2016-KA204",
            from_outside("FI SE SE", GEORGIAN),
            "does not stand without it: organisations 3, countries that count 2.",
            id="enough organisations without it, but not enough countries",
        ),
        pytest.param(
            "partnership.added_value",
            "2026-KA220-ADU",
            from_outside("FI SE EE", replace(GEORGIAN, country="BR")),
            "No organisation needs a statement of added value.",
            id="from where none may be a partner",
        ),
        pytest.param(
            "partnership.added_value",
            "2016-KA204",
            partnership("FI SE ?"),
            "Say in which country each organisation is.",
            id="it may be from anywhere",
        ),
        pytest.param(
            "partnership.admitted",
            "2024-KA210-ADU",
            proposal(organisations=(GEORGIAN, replace(GEORGIAN, name=None))),
            "this call: Archive, #2.",
            id="the second has no name",
        ),
        pytest.param(
            "dissemination.plan",
            "2016-KA204",
            proposal(dissemination=Dissemination(methods="Web", scope="Nordic")),
            "Described: 2 of 3.",
            id="two of three are described",
        ),
        pytest.param(
            "results.intellectual_outputs",
            "2016-KA204",
            proposal(
                intellectual_outputs=(
                    IntellectualOutput(title="O1"),
                    IntellectualOutput(),
                    IntellectualOutput(),
                )
            ),
            "Still to say: O1, #2, #3.",
            id="two outputs have no title",
        ),
        pytest.param(
            "lump_sum.management",
            "2025-KA220-ADU",
            proposal(
                grant=Grant(requested_eur=60_000),
                work_packages=(WorkPackage(management=True, amount_eur=50_000),),
            ),
            "50,000 of 60,000. Allowed: 20 %. > Lower it to 12,000 euros at most.",
            id="a fifth of what is asked",
        ),
    ],
)
def test_a_finding_counts_the_very_facts(code, call, facts, said):
    found = finding(code, facts, load_call(call))
    assert said in f"{found.message_in('en')} > {found.remedy_in('en')}"


@pytest.mark.parametrize(("count", "advice"), [(7, True), (8, False), (9, False)])
def test_a_plan_of_enough_words_gets_no_advice(count, advice):
    found = finding("dissemination.plan", proposal(dissemination=words("word " * count)))

    assert found.outcome == MET
    assert bool(found.remedy_in("en")) is advice


@pytest.mark.parametrize(
    ("doubtful", "start", "expected"),
    [
        pytest.param("latest_start", "2025-08-31", NOT_MET, id="too early, and that is certain"),
        pytest.param("latest_start", "2026-01-01", JUDGEMENT, id="too late, if the value is right"),
        pytest.param("earliest_start", "2025-08-31", JUDGEMENT, id="too early, if it is right"),
        pytest.param("earliest_start", "2026-01-01", NOT_MET, id="too late, and that is certain"),
    ],
)
def test_only_the_bound_that_is_passed_has_to_be_verified(doubtful, start, expected):
    call = replace(load_call("2025-KA210-ADU"), doubts={doubtful: "A guide"})
    assert outcome("duration.start", proposal(start=day(start)), call) == expected


@pytest.mark.parametrize(
    ("code", "organisations", "where"),
    [
        pytest.param(
            "organisation.twice",
            (Organisation(name="Library"), Organisation()),
            ["organisations/1/name"],
            id="who has no name",
        ),
        pytest.param("organisation.twice", (), ["organisations"], id="nobody is named yet"),
    ],
)
def test_a_finding_points_at_what_is_missing(code, organisations, where):
    found = finding(code, proposal(organisations=organisations), load_call("2026-KA220-ADU"))
    assert list(found.where) == where
