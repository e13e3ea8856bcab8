"""Which lump sum a call gives, and what adds up to it; money in euros."""

import pytest

from rules import load_call
from rules.proposal import Grant, PlannedActivity, WorkPackage
from tests.rules.cases import JUDGEMENT, MET, NOT_MET, OPEN, finding, outcome, proposal


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
