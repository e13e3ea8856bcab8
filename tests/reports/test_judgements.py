"""What officers judged stands in the report with their reason and name, and stays as it was."""

import pytest

from ka2check.privacy.leaving import leave
from proposals import judging, workflow
from proposals.models import Precheck
from proposals.reports.pdf import rendered
from tests.review.conftest import again, judge

from .reading import squeezed, text_of

REASON = "The results are new to evening schools."
NAME = "Officer on duty"


@pytest.fixture
def concluded(submitted, officer):
    """The pre-check of a review in which an officer, called so, judged what waited for it."""

    def conclude(name):
        officer.name = name
        officer.save()
        case = submitted().proposal.case
        workflow.take("begin", case.proposal, officer)
        for code in judging.waiting(case, case.proposal.submission):
            judge(case, officer, code, accepted=True, reason=REASON)
        judge(case, officer, "duration.months", accepted=False, reason=REASON, is_view=True)
        workflow.take("conclude", case.proposal, officer)
        return again(case).proposal.submission

    return conclude


def test_a_judgement_stands_with_reason_officer_and_agency(concluded, officer):
    text = text_of(rendered(concluded(NAME), "en"))

    signed = squeezed(f"{REASON}{NAME}, {officer.agency.name}")
    assert text.count(signed) == 2  # the judgement, and the differing view


def test_an_officer_without_a_name_is_the_agency_and_no_address(concluded, officer):
    text = text_of(rendered(concluded(""), "en"))

    assert squeezed(f"{REASON}{officer.agency.name}") in text
    assert squeezed(officer.email) not in text


def test_a_name_stays_in_the_report_when_the_officer_leaves(concluded, officer):
    precheck = concluded(NAME)
    before = rendered(precheck, "sv")

    leave(officer)

    assert rendered(Precheck.objects.get(pk=precheck.pk), "sv") == before


def test_a_report_from_before_names_were_kept_names_the_agency(concluded, officer):
    precheck = concluded(NAME)
    for finding in precheck.report["findings"]:
        finding["facts"].pop("officer", None)

    assert squeezed(f"{REASON}{officer.agency.name}") in text_of(rendered(precheck, "en"))
