"""A late draft: its writers ask the agency to take it all the same, and an officer answers."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone, translation

from proposals import workflow
from proposals.models import Case, OpenCall
from proposals.review.forms import LateForm
from proposals.submission import closes
from proposals.workflow import RefusedError, submit
from tests.factories import AgencyFactory, OfficerFactory
from tests.review.conftest import again, drafted

pytestmark = pytest.mark.django_db

SECRET = "What nobody at the agency is to read yet"
SOON = timedelta(days=3)


@pytest.fixture
def late(agency, applicant):
    """A draft whose deadline has passed."""
    OpenCall.objects.update(closes=timezone.now() - timedelta(hours=1))
    return drafted(applicant, agency="FI01", shared_theme=SECRET)


def asked(proposal):
    """Its case, once its owner has asked for it to be taken late."""
    step = workflow.take("ask_late", proposal, proposal.owner, note="Our server was down.")
    return step.case


def allowed(proposal, officer, until):
    """Its case, once an officer has allowed it to be late."""
    asked(proposal)
    step = workflow.take("allow_late", proposal, officer, until=until, note="So it was.")
    return step.case


@pytest.mark.parametrize(
    ("minutes", "is_taken"),
    [
        pytest.param(1, True, id="a minute before it ends"),
        pytest.param(0, False, id="once it has ended"),
    ],
)
def test_an_allowed_draft_is_taken_until_the_permission_ends(late, officer, minutes, is_taken):
    allowed(late, officer, timezone.now() + timedelta(minutes=minutes))

    if is_taken:
        submit(late, late.owner)
    else:
        with pytest.raises(RefusedError, match="The deadline has passed"):
            submit(late, late.owner)

    assert (Case.objects.get().state == "submitted") == is_taken


def test_the_others_stay_late(late, officer, applicant):
    allowed(late, officer, timezone.now() + SOON)

    with pytest.raises(RefusedError, match="The deadline has passed"):
        submit(drafted(applicant, agency="FI01"), applicant)


@pytest.mark.parametrize("answers", [{"agency": "SE01"}, {"call": "2018-KA204"}])
def test_a_permission_holds_at_its_agency_and_for_its_call_alone(late, officer, answers):
    AgencyFactory(code="SE01", open_call__closes=timezone.now() - SOON)
    OpenCall.objects.create(agency=officer.agency, call="2018-KA204")
    allowed(late, officer, timezone.now() + SOON)
    late.document.update(answers)
    late.save()

    with pytest.raises(RefusedError, match="The deadline has passed"):
        submit(late, late.owner)


def test_what_is_asked_and_answered_stands_in_the_history(late, officer):
    until = timezone.now() + SOON
    case = allowed(late, officer, until)

    steps = case.steps.values_list("name", "by", "note", "until", "after")

    assert list(steps) == [
        ("ask_late", late.owner.pk, "Our server was down.", None, "draft"),
        ("allow_late", officer.pk, "So it was.", until, "draft"),
    ]


def test_nobody_asks_before_the_deadline(applicant, agency):
    with pytest.raises(RefusedError, match="has not passed"):
        asked(drafted(applicant, agency="FI01"))


def test_nobody_asks_twice_before_there_is_an_answer(late, officer):
    asked(late)
    with pytest.raises(RefusedError, match="Its answer comes by mail"):
        asked(late)

    workflow.take("refuse_late", late, officer, note="It was not.")

    assert again(asked(late)).late_asked


def test_another_agency_can_be_asked_instead(late):
    AgencyFactory(code="SE01", open_call__closes=timezone.now() - SOON)
    asked(late)
    late.document["agency"] = "SE01"
    late.save()

    assert asked(late).agency.code == "SE01"


def test_nobody_answers_what_was_not_asked(late, officer, colleague):
    allowed(late, officer, timezone.now() + SOON)

    with pytest.raises(RefusedError, match="Nobody waits"):
        workflow.take("refuse_late", late, colleague, note="No.")


def test_what_comes_in_after_all_waits_for_no_answer(late, officer):
    asked(late)
    OpenCall.objects.update(closes=timezone.now() + SOON)

    submit(late, late.owner)

    assert not Case.objects.get().late_asked


def test_the_desk_reads_the_plea_and_nothing_of_the_draft(client, late, officer):
    asked(late)
    client.force_login(officer)

    queue = client.get("/review/")
    step = client.get(f"/review/{late.pk}/steps/allow_late/")

    for page in (queue, step):
        assert "Our server was down." in page.text
        assert SECRET not in page.text
    assert queue.context["rows"] == []
    assert client.get(f"/review/{late.pk}/").status_code == 404
    assert client.get(f"/review/{late.pk}/steps/begin/").status_code == 404


def test_neither_another_agency_nor_who_drafts_it_answers(client, late, agency):
    asked(late)
    both = OfficerFactory(agency=agency)
    late.members.create(person=both, part="reader")

    for officer in (both, OfficerFactory(agency=AgencyFactory(code="SE01"))):
        client.force_login(officer)
        assert "Our server was down." not in client.get("/review/").text
        assert client.get(f"/review/{late.pk}/steps/allow_late/").status_code == 404
        with pytest.raises(RefusedError):
            workflow.take("allow_late", late, officer, until=timezone.now() + SOON)


def test_a_whole_round_through_the_pages(
    client, late, officer, mailoutbox, django_capture_on_commit_callbacks
):
    late.owner.language = "fi"
    late.owner.save()
    client.force_login(late.owner)
    refused = client.post(f"/proposals/{late.pk}/submit/", follow=True)
    assert "The deadline has passed" in refused.text
    assert "Ask the agency to take it late" in refused.text
    unexplained = client.post(f"/proposals/{late.pk}/agency/steps/ask_late/", {"note": " "})
    assert unexplained.status_code == 422
    client.post(f"/proposals/{late.pk}/agency/steps/ask_late/", {"note": "Our server was down."})
    client.force_login(officer)
    until = (timezone.now() + SOON).strftime("%Y-%m-%dT%H:%M")
    answer = {"until": until, "note": "So it was.", "seen": 1}

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/review/{late.pk}/steps/allow_late/", answer)

    client.force_login(late.owner)
    page = client.get(f"/proposals/{late.pk}/agency/").text
    assert "The agency takes this draft late until:" in page
    assert "2\N{NO-BREAK SPACE}days left" in page
    with translation.override("fi"):
        expected = translation.gettext("Can be submitted late: {title}").format(title=late)
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [([late.owner.email], expected)]
    client.post(f"/proposals/{late.pk}/submit/")
    assert Case.objects.get().state == "submitted"


def test_the_second_of_two_officers_keeps_what_was_written(client, late, officer, colleague):
    asked(late)
    client.force_login(colleague)
    workflow.take("refuse_late", late, officer, note="No.")
    answer = {"until": "2099-01-01T12:00", "note": "Of course they may.", "seen": 1}

    page = client.post(f"/review/{late.pk}/steps/allow_late/", answer)

    assert page.status_code == 409
    assert "Of course they may." in page.text
    assert closes(late, Case.objects.get()) < timezone.now()


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2099-03-05T12:00", datetime(2099, 3, 5, 11, tzinfo=UTC)),
        ("2099-07-05T12:00", datetime(2099, 7, 5, 10, tzinfo=UTC)),
    ],
)
def test_the_officer_writes_by_the_clock_in_brussels(until, expected):
    form = LateForm({"until": until, "note": "So it was.", "seen": 1})

    assert form.is_valid()
    assert form.cleaned_data["until"] == expected


def test_a_permission_is_for_the_time_to_come():
    form = LateForm({"until": "2020-01-01T12:00", "note": "So it was.", "seen": 1})

    assert form.errors == {"until": ["Choose a moment to come."]}
