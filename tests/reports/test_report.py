"""The report says what the rules found, to whoever may read it, in their language."""

import pytest
from django.urls import reverse
from django.utils import translation

from proposals import terms
from proposals.precheck import found
from proposals.reports.page import by_outcome, places
from proposals.reports.pdf import rendered
from proposals.templatetags.terms import cited
from tests.factories import OfficerFactory, UserFactory

from .reading import squeezed, text_of

LANGUAGES = ["en", "sv", "fi"]
SAMPLES = ["ready", "needs_judgement", "incomplete", "not_eligible"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_report_holds_the_verdict_and_every_finding(prechecked, sample, language):
    precheck = prechecked(sample)
    report = found(precheck.report)

    text = text_of(rendered(precheck, language))

    with translation.override(language):
        expected = [terms.term(report.verdict.label), precheck.number, precheck.title]
        for finding in report.findings:
            expected += [terms.title(finding.code), finding.sources[0].section]
            expected += [finding.message_in(language), finding.remedy_in(language)]
    assert report.verdict == sample
    assert [words for words in expected if squeezed(words) not in text] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_finding_names_the_numbers_of_its_sources(prechecked, sample):
    precheck = prechecked(sample)
    report = found(precheck.report)
    where = places(report)

    text = text_of(rendered(precheck, "en"))

    named = [f"[{number}] {s}" for its in where.values() for s, number in its.items()]
    for _outcome, _count, told in by_outcome(report):
        named += [alike[0].message_in("en") + cited(alike, where) for alike in told]
    numbers = [number for its in where.values() for number in its.values()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [words for words in named if squeezed(words) not in text] == []


def test_the_owner_downloads_the_report_of_the_draft_as_it_stands(client, prechecked, applicant):
    precheck = prechecked()
    client.force_login(applicant)

    response = client.post(reverse("reports:make", args=[precheck.proposal.pk]), follow=True)

    assert response.headers["Content-Type"] == "application/pdf"
    name = f'attachment; filename="{precheck.document["acronym"].lower()}-{precheck.number}.pdf"'
    assert response.headers["Content-Disposition"] == name
    assert squeezed(precheck.title) in text_of(response.getvalue())


def test_what_is_kept_is_found_with_one_question(
    client, prechecked, applicant, already_made, django_assert_num_queries
):
    precheck = prechecked()
    already_made(precheck, b"%PDF as it was made")
    client.force_login(applicant)

    with django_assert_num_queries(3):  # session, user, report
        response = client.get(reverse("reports:pdf", args=[precheck.pk]))

    assert response.getvalue() == b"%PDF as it was made"
    assert f'filename="land-{precheck.number}.pdf"' in response.headers["Content-Disposition"]
    assert f"-{precheck.number}.pdf" in response.headers["Content-Disposition"]


def test_what_is_kept_does_not_exist_for_a_stranger(client, prechecked, already_made):
    precheck = prechecked()
    already_made(precheck, b"%PDF as it was made")
    client.force_login(UserFactory())

    assert client.get(reverse("reports:pdf", args=[precheck.pk])).status_code == 404


@pytest.mark.parametrize(
    "stranger",
    [
        pytest.param(UserFactory, id="another applicant"),
        pytest.param(OfficerFactory, id="an officer of another agency"),
    ],
)
def test_to_a_stranger_the_report_does_not_exist(client, submitted, stranger):
    precheck = submitted()
    client.force_login(stranger())

    read = client.get(reverse("reports:pdf", args=[precheck.pk]))
    made = client.post(reverse("reports:make", args=[precheck.proposal.pk]))

    assert (read.status_code, made.status_code) == (404, 404)


def test_whoever_is_not_signed_in_is_asked_to(client, prechecked):
    address = reverse("reports:pdf", args=[prechecked().pk])

    response = client.get(address)

    assert response.headers["Location"] == f"{reverse('account_login')}?next={address}"


def test_an_officer_reads_what_was_submitted_to_the_agency(client, submitted, officer):
    precheck = submitted()
    client.force_login(officer)

    response = client.get(reverse("reports:pdf", args=[precheck.pk]))

    assert squeezed(precheck.title) in text_of(response.getvalue())


def test_an_officer_does_not_read_what_was_not_submitted(client, prechecked, officer):
    client.force_login(officer)

    response = client.get(reverse("reports:pdf", args=[prechecked(agency="FI01").pk]))

    assert response.status_code == 404
