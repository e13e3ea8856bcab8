"""What the agency says among itself never reaches the applicant."""

import json

import pytest

from proposals import workflow
from proposals.documents import exported
from proposals.models import Comment
from proposals.reports.pdf import rendered
from proposals.workflow import submit
from tests.reports.reading import text_of
from tests.review.conftest import again, ask, at, judge
from tests.review.test_workflow import TOO_LONG

SECRET = "Kuiskaus"
SPOKEN = "Ääneen sanottu"

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(agency, applicant, officer, colleague):
    """A case in which every kind of internal word has been said, after a whole round."""
    agency.has_four_eyes = True
    agency.save()
    case = at("in_review", applicant, officer, **TOO_LONG)
    for subject in ("section:partnership", "field:title", "criterion:duration.months"):
        for audience, text in (("internal", SECRET), ("applicant", SPOKEN)):
            Comment.objects.create(
                case=case, subject=subject, audience=audience, text=text, author=officer
            )
    take("propose", case, officer, note=SECRET)
    take("decline", case, colleague, note=SECRET)
    ask(case, officer)
    take("return", case, officer)
    submit(case.proposal, applicant, site="http://testserver/")
    take("begin", case, officer)
    case.requests.update(resolution="withdrawn", why=SECRET)
    judge(case, officer, "duration.months", accepted=False, reason=SPOKEN, is_view=True)
    take("propose", case, officer, note=SECRET)
    return again(case)


def take(step, case, user, note=""):
    workflow.take(step, case.proposal, user, note=note, site="http://testserver/")


def test_no_page_of_the_applicant_holds_an_internal_word(client, case, applicant):
    client.force_login(applicant)
    pk = case.proposal_id

    pages = [
        client.get(f"/proposals/{address}").text
        for address in ("", f"{pk}/", f"{pk}/agency/", f"{pk}/project/", f"{pk}/partnership/")
    ]

    assert SECRET not in "".join(pages)
    assert SPOKEN in "".join(pages)


def test_that_a_negative_outcome_was_proposed_is_internal(client, case, applicant):
    client.force_login(applicant)

    page = client.get(f"/proposals/{case.proposal_id}/agency/").text

    assert "second officer" not in page
    assert "egative" not in page
    assert "Outi" not in page


def test_no_mail_to_the_applicant_holds_an_internal_word(
    case, colleague, applicant, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        take("confirm", case, colleague, note=SPOKEN)
        take("reopen", case, colleague)

    told = [mail for mail in mailoutbox if mail.to == [applicant.email]]
    assert SPOKEN in told[0].body
    assert len(told) == 2
    assert SECRET not in "".join(mail.subject + mail.body for mail in told)


def test_no_report_holds_an_internal_word(case, colleague):
    take("confirm", case, colleague)

    text = text_of(rendered(again(case).proposal.submission, "en"))

    assert SECRET not in text
    assert SPOKEN.replace(" ", "") in text.replace(" ", "")  # the differing view


def test_no_export_holds_an_internal_word(client, case, officer):
    client.force_login(officer)

    exports = [b"".join(client.get(f"/review/export/{form}/")) for form in ("csv", "jsonl")]

    assert SECRET.encode() not in b"".join(exports)
    assert SECRET not in exported(case.proposal).decode()
    assert SECRET not in json.dumps(case.proposal.submission.report)


@pytest.mark.parametrize("subject", ["section:results", "section:results\0"])
def test_an_applicant_begins_no_thread_and_joins_no_internal_one(
    client, case, applicant, officer, subject
):
    Comment.objects.create(
        case=case, subject="section:results", audience="internal", text="?", author=officer
    )
    client.force_login(applicant)

    response = client.post(
        f"/proposals/{case.proposal_id}/agency/reply/",
        {"subject": subject, "text": "Hello"},
    )

    assert response.status_code == 404
