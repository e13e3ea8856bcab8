"""Many reports are made in the background and come as one ZIP, which can be resumed."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from proposals.models import Bundle
from proposals.reports import tasks
from tests.factories import UserFactory


@pytest.fixture
def prechecks(submitted):
    return [submitted(), submitted("ready")]


@pytest.fixture
def printed(prechecks, already_made):
    """The contents of the reports of both, which are long enough to break off in."""
    contents = [f"%PDF-1.7 {precheck.number} ".encode() * 999 for precheck in prechecks]
    for precheck, content in zip(prechecks, contents, strict=True):
        already_made(precheck, content)
    return contents


@pytest.fixture
def bundle(client, prechecks, printed, officer):
    """The bundle that an officer gets of two drafts."""
    client.force_login(officer)
    client.post(reverse("reports:bundle_up"), {"cases": [p.proposal_id for p in prechecks]})
    return Bundle.objects.get()


def test_an_officer_gets_the_reports_of_a_selection(client, bundle, prechecks, printed):
    page = client.get(bundle.get_absolute_url()).text
    response = client.get(reverse("reports:bundle_zip", args=[bundle.pk]))

    assert "Reports made: 2 of 2" in page
    with ZipFile(BytesIO(response.getvalue())) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            f"{p.document['acronym'].lower()}-{p.number}.pdf" for p in prechecks
        ]
        assert [archive.read(name) for name in archive.namelist()] == printed


def test_a_download_goes_on_where_it_broke_off(client, bundle):
    address = reverse("reports:bundle_zip", args=[bundle.pk])
    whole = client.get(address)
    content = whole.getvalue()
    half = len(content) // 2

    rest = client.get(address, headers={"Range": f"bytes={half}-", "If-Range": whole["ETag"]})

    assert (rest.status_code, rest.getvalue()) == (206, content[half:])
    assert rest["Content-Range"] == f"bytes {half}-{len(content) - 1}/{len(content)}"


@pytest.mark.parametrize(
    ("asked", "status", "got"),
    [
        ("bytes=0-3", 206, slice(0, 4)),
        ("bytes=-5", 206, slice(-5, None)),
        ("bytes=5-999999999", 206, slice(5, None)),
        ("bytes=0-", 200, slice(None)),
        ("lines=1-2", 200, slice(None)),
        ("bytes=999999999-", 416, slice(0, 0)),
        ("bytes=-0", 416, slice(0, 0)),
    ],
)
def test_any_part_of_a_zip_can_be_asked_for(client, bundle, asked, status, got):
    address = reverse("reports:bundle_zip", args=[bundle.pk])
    content = client.get(address).getvalue()

    response = client.get(address, headers={"Range": asked})

    answer = response.content if status == 416 else response.getvalue()
    assert (response.status_code, answer) == (status, content[got])


def test_a_zip_that_is_no_longer_the_same_is_sent_whole(client, bundle):
    address = reverse("reports:bundle_zip", args=[bundle.pk])

    response = client.get(address, headers={"Range": "bytes=10-", "If-Range": '"another"'})

    assert response.status_code == 200


def test_what_could_not_be_printed_is_told_and_the_others_come(
    client, prechecks, printed, officer, settings
):
    prechecks[0].reports.all().delete()
    settings.REPORT_SECONDS = 0
    client.force_login(officer)

    client.post(reverse("reports:bundle_up"), {"cases": [p.proposal_id for p in prechecks]})

    bundle = Bundle.objects.get()
    response = client.get(reverse("reports:bundle_zip", args=[bundle.pk]))
    with ZipFile(BytesIO(response.getvalue())) as archive:
        assert [archive.read(name) for name in archive.namelist()] == printed[1:]
    assert "could not be printed: 1." in client.get(bundle.get_absolute_url()).text


def test_a_bundle_shows_how_far_it_is(client, bundle):
    bundle.members.filter(pk=bundle.members.first().pk).update(report=None)

    page = client.get(bundle.get_absolute_url(), headers={"HX-Request": "true"}).text

    assert '<progress id="done" class="w-100" value="1" max="2"></progress>' in page
    assert "<html" not in page


def test_what_a_stopped_worker_left_is_asked_for_again(client, bundle):
    left = bundle.members.first()
    bundle.members.filter(pk=left.pk).update(report=None)
    address = reverse("reports:ask_again", args=[bundle.pk])
    assert address in client.get(bundle.get_absolute_url()).text

    page = client.post(address, follow=True).text

    assert "Reports made: 2 of 2" in page
    assert address not in page


def test_nobody_bundles_what_they_may_not_read(client, prechecks):
    client.force_login(UserFactory())

    client.post(reverse("reports:bundle_up"), {"cases": [p.proposal_id for p in prechecks] + ["x"]})

    assert not Bundle.objects.exists()


def test_another_persons_bundle_does_not_exist(client, bundle):
    client.force_login(UserFactory())

    page = client.get(bundle.get_absolute_url())
    archive = client.get(reverse("reports:bundle_zip", args=[bundle.pk]))
    again = client.post(reverse("reports:ask_again", args=[bundle.pk]))

    assert (page.status_code, archive.status_code, again.status_code) == (404, 404, 404)


def test_a_draft_that_was_taken_away_is_in_no_bundle_any_more(client, bundle, prechecks):
    for precheck in prechecks:
        precheck.proposal.delete()

    assert client.get(reverse("reports:bundle_zip", args=[bundle.pk])).status_code == 404
    assert tasks.make_member.func(0) is None
