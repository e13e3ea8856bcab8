"""Every step is told to those concerned, each in their own language."""

import pytest
from django.utils import translation

from proposals import mails, workflow
from proposals.models import MailText
from proposals.workflow import submit
from tests.review.conftest import ask, at, drafted

pytestmark = pytest.mark.django_db
SITE = "https://ka2check.example/"


def told(mailbox):
    return [(mail.to[0], mail.subject) for mail in mailbox]


def test_a_submission_is_told_to_its_writer_and_to_the_desk(
    agency, applicant, mailoutbox, django_capture_on_commit_callbacks
):
    agency.email, agency.language = "desk@example.org", "en"
    agency.save()

    with django_capture_on_commit_callbacks(execute=True):
        submit(drafted(applicant, agency="FI01"), applicant, site=SITE)

    assert told(mailoutbox) == [
        ("aino@example.org", "Submitted: A Tale of Two Futures"),
        ("desk@example.org", "Submitted: A Tale of Two Futures"),
    ]


def test_once_a_case_is_somebodys_they_are_told_instead_of_the_desk(
    agency, applicant, officer, mailoutbox, django_capture_on_commit_callbacks
):
    agency.email = "desk@example.org"
    agency.save()
    case = at("returned", applicant, officer)

    with django_capture_on_commit_callbacks(execute=True):
        submit(case.proposal, applicant, site=SITE)

    assert [address for address, _subject in told(mailoutbox)] == [
        "aino@example.org",
        "olli@example.org",
    ]


@pytest.mark.parametrize("language", ["en", "sv", "fi"])
def test_a_mail_speaks_the_language_of_whom_it_goes_to(
    applicant, officer, mailoutbox, language, django_capture_on_commit_callbacks
):
    applicant.language = language
    applicant.save()
    case = at("submitted", applicant, officer)

    with translation.override("en"), django_capture_on_commit_callbacks(execute=True):
        workflow.take("begin", case.proposal, officer, site=SITE)

    with translation.override(language):
        expected = translation.gettext("In review: {title}").format(title=case)
    assert told(mailoutbox) == [("aino@example.org", expected)]


def test_what_is_asked_stands_in_the_mail(
    applicant, officer, mailoutbox, django_capture_on_commit_callbacks
):
    case = at("in_review", applicant, officer)
    ask(case, officer, "field:title", "Say it in fewer words.")

    with django_capture_on_commit_callbacks(execute=True):
        workflow.take("return", case.proposal, officer, note="By Friday.", site=SITE)

    assert mailoutbox[0].body == (
        "The national agency of Finland has returned “A Tale of Two Futures” and asks for this:\n\n"
        "- Title: Say it in fewer words.\n\n"
        "By Friday.\n\n"
        "Revise the draft, and resubmit it:\n"
        f"{SITE}proposals/{case.proposal_id}/agency/\n"
    )


def test_an_agency_has_its_own_words(
    agency, applicant, officer, mailoutbox, django_capture_on_commit_callbacks
):
    MailText.objects.create(
        agency=agency, step="begin", language="en", subject="We read {title}", body="{link}"
    )
    case = at("submitted", applicant, officer)

    with django_capture_on_commit_callbacks(execute=True):
        workflow.take("begin", case.proposal, officer, site=SITE)

    assert told(mailoutbox) == [("aino@example.org", "We read A Tale of Two Futures")]


def test_a_title_of_two_lines_stays_in_the_subject(
    applicant, officer, mailoutbox, django_capture_on_commit_callbacks
):
    case = at("submitted", applicant, officer, title="A title\nBcc: everybody@example.org")

    with django_capture_on_commit_callbacks(execute=True):
        workflow.take("begin", case.proposal, officer, site=SITE)

    assert mailoutbox[0].subject == "In review: A title Bcc: everybody@example.org"
    assert mailoutbox[0].recipients() == ["aino@example.org"]


def test_a_mail_server_that_does_not_answer_undoes_nothing(
    applicant, officer, settings, caplog, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    case = at("submitted", applicant, officer)

    with django_capture_on_commit_callbacks(execute=True):
        step = workflow.take("begin", case.proposal, officer, site=SITE)

    assert step.pk
    assert f"The mails on step {step.pk} could not be sent." in caplog.text


def test_the_officer_reads_whom_a_step_writes_to(client, applicant, officer):
    applicant.language = "sv"
    applicant.save()
    case = at("submitted", applicant, officer)
    client.force_login(officer)

    page = client.get(f"/review/{case.proposal_id}/steps/begin/")

    assert page.context["recipients"] == [
        mails.Recipient("Aino Applicant", "aino@example.org", "sv", False)
    ]
    assert "Svenska" in page.text


@pytest.mark.parametrize("step", mails.TEXTS)
@pytest.mark.parametrize("language", ["en", "sv", "fi"])
def test_every_mail_can_be_filled_in(step, language):
    facts = dict.fromkeys(MailText.PLACEHOLDERS, "x")

    with translation.override(language):
        filled = [translation.gettext(text).format(**facts) for text in mails.TEXTS[step]]

    assert all(filled)
    assert set(mails.TEXTS) == set(workflow.RULES)
