"""The worked examples come out as they say."""

import pytest

from rules.criteria import CRITERIA
from rules.examples import examples
from rules.text import LANGUAGES
from tests.rules.cases import JUDGEMENT, MET, OPEN

CASES = [
    (criterion.code, example) for criterion in CRITERIA for example in examples(criterion.code)
]


@pytest.mark.parametrize(
    ("code", "example"), CASES, ids=[f"{code}: {example.outcome}" for code, example in CASES]
)
def test_an_example_comes_out_as_it_says(code, example):
    found = example.finding(code)

    assert found.outcome == example.outcome
    for language in LANGUAGES:
        assert "%(" not in found.message_in(language) + found.remedy_in(language)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.code)
def test_each_criterion_has_examples_of_more_than_one_outcome(criterion):
    outcomes = {example.outcome for example in examples(criterion.code)}

    if criterion.code == "submission.guide":  # only a call without a guide asks for it
        assert outcomes == {JUDGEMENT}
        return
    assert len(outcomes) > 1
    # What waits for a person is met only once the person has decided.
    assert MET in outcomes or criterion.code in {"partnership.added_value", "results.innovation"}
    assert OPEN in outcomes or criterion.code == "submission.deadline"
