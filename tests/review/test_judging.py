"""A judgement belongs to the text that was judged."""

import pytest

from proposals import judging, workflow
from proposals.workflow import submit
from tests.review.conftest import again, ask, judge
from tests.review.test_workflow import GEORGIA, with_georgia

pytestmark = pytest.mark.django_db

ADDED_VALUE = "partnership.added_value"


def _reworded(organisations):
    organisations[-1]["added_value"] += " And a choir."


def _moved(organisations):
    organisations.insert(0, organisations.pop())


def _joined(organisations):
    organisations.append({**GEORGIA, "name": "A library", "country": "EE", "added_value": "Much."})


def _renamed(organisations):
    organisations[-1]["name"] = "Another library"


@pytest.mark.parametrize(
    ("change", "is_stale"),
    [
        pytest.param(_reworded, True, id="the text has changed"),
        pytest.param(_renamed, True, id="another organisation says the same"),
        pytest.param(_moved, False, id="the organisation stands elsewhere in the list"),
        pytest.param(_joined, False, id="an organisation that needs no judgement has joined"),
    ],
)
def test_a_judgement_is_stale_once_the_judged_text_changes(applicant, officer, change, is_stale):
    case = with_georgia(applicant, officer)
    judge(case, officer, ADDED_VALUE, accepted=True)
    ask(case, officer)
    workflow.take("return", case.proposal, officer)
    proposal = again(case).proposal
    change(proposal.document["organisations"])
    proposal.save()

    submit(proposal, applicant)

    case = again(case)
    stands = judging.standing(case, case.proposal.submission)
    assert stands[ADDED_VALUE].is_stale == is_stale
    assert (ADDED_VALUE in judging.waiting(case, case.proposal.submission)) == is_stale
    assert case.waiting == int(is_stale)


def test_the_newest_judgement_counts_and_the_older_ones_stay(applicant, officer, colleague):
    case = with_georgia(applicant, officer)
    judge(case, officer, ADDED_VALUE, accepted=True)
    newest = judge(case, colleague, ADDED_VALUE, accepted=False)

    stands = judging.standing(case, case.proposal.submission)

    assert stands[ADDED_VALUE].judgement == newest
    assert case.judgements.count() == 2
