"""Until when drafts are taken: by the clock in Brussels, and as the agency says."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from proposals import deadlines, workflow
from proposals.models import Case, OpenCall
from proposals.workflow import RefusedError, submit
from tests.review.conftest import at, drafted

pytestmark = pytest.mark.django_db


def opened(agency, **fields):
    """The agency with this one call open."""
    OpenCall.objects.all().delete()
    OpenCall.objects.create(agency=agency, **{"call": "2016-KA204", **fields})


@pytest.mark.parametrize(
    ("minutes", "is_taken"),
    [
        pytest.param(1, True, id="a minute before"),
        pytest.param(0, False, id="at the deadline"),
        pytest.param(-1, False, id="a minute late"),
    ],
)
def test_a_late_submission_is_refused(agency, applicant, minutes, is_taken):
    opened(agency, closes=timezone.now() + timedelta(minutes=minutes))
    proposal = drafted(applicant, agency="FI01")

    if is_taken:
        submit(proposal, applicant)
    else:
        with pytest.raises(RefusedError, match="The deadline has passed"):
            submit(proposal, applicant)

    assert Case.objects.exists() == is_taken


def test_without_a_word_of_the_agency_the_deadline_of_the_call_counts(agency, applicant):
    opened(agency)

    with pytest.raises(RefusedError, match="31 March 2016 at 12:00, Brussels time"):
        submit(drafted(applicant, agency="FI01"), applicant)


def test_a_call_that_is_not_open_here_is_refused(agency, applicant):
    opened(agency, call="2027-KA220-ADU")

    with pytest.raises(RefusedError, match="takes no drafts for 2016-KA204 here"):
        submit(drafted(applicant, agency="FI01"), applicant)


def test_an_agency_that_lists_no_call_takes_them_all(agency, applicant):
    OpenCall.objects.all().delete()

    submit(drafted(applicant, agency="FI01", call="2027-KA220-ADU"), applicant)

    assert Case.objects.exists()


def test_what_was_returned_comes_back_after_the_deadline(applicant, officer):
    case = at("returned", applicant, officer)
    OpenCall.objects.update(closes=timezone.now())

    submit(case.proposal, applicant)

    assert Case.objects.get().state == "submitted"


def test_a_withdrawn_draft_is_as_late_as_any(applicant, officer):
    case = at("submitted", applicant, officer)
    workflow.take("withdraw", case.proposal, applicant)
    OpenCall.objects.update(closes=timezone.now())

    with pytest.raises(RefusedError, match="The deadline has passed"):
        submit(case.proposal, applicant)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2027, 3, 5, 11, tzinfo=UTC), "5 March 2027 at 12:00, Brussels time"),
        (datetime(2027, 7, 5, 10, tzinfo=UTC), "5 July 2027 at 12:00, Brussels time"),
    ],
)
def test_a_moment_is_told_by_the_clock_in_brussels(moment, expected):
    assert deadlines.in_brussels(moment) == expected


def test_the_applicant_reads_why_and_keeps_the_draft(client, agency, applicant):
    opened(agency)
    proposal = drafted(applicant, agency="FI01")
    client.force_login(applicant)

    page = client.post(f"/proposals/{proposal.pk}/submit/", follow=True)

    assert "The deadline has passed: 31 March 2016 at 12:00, Brussels time." in page.text
