"""What holds in every call."""

import pytest

from rules import calls, load_call
from rules.proposal import Grant
from tests.rules.cases import (
    JUDGEMENT,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    outcome,
    partnership,
    proposal,
)


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
