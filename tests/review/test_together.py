"""Two officers at once never overwrite each other, and nothing that was typed is lost."""

import pytest

from proposals import subjects, workflow
from proposals.models import Comment, Judgement, Proposal, Request
from tests.review.conftest import again, ask, at, judge
from tests.review.test_workflow import with_georgia

pytestmark = pytest.mark.django_db
CODE = "partnership.added_value"


def test_a_step_that_a_colleague_has_taken_already_is_shown_not_repeated(
    client, applicant, officer, colleague
):
    case = at("in_review", applicant, officer)
    address = f"/review/{case.proposal_id}/steps/"
    client.force_login(colleague)
    client.post(f"{address}conclude/", {"seen": case.version, "note": "Well done."})
    client.force_login(officer)

    response = client.post(f"{address}conclude/", {"seen": case.version, "note": "My own words."})

    assert response.status_code == 409
    assert "Somebody else has changed this in the meantime." in response.text
    assert "My own words." in response.text
    assert again(case).steps.filter(name="conclude").count() == 1


def test_a_judgement_that_a_colleague_has_made_already_is_shown_not_overwritten(
    client, applicant, officer, colleague
):
    case = with_georgia(applicant, officer)
    theirs = judge(case, colleague, CODE, accepted=True, reason="It is unique.")
    address = f"/review/{case.proposal_id}/judge/{CODE}/"
    client.force_login(officer)

    late = client.post(address, {"accepted": "no", "reason": "Not to me.", "seen": ""})

    assert late.status_code == 409
    assert "It is unique." in late.text
    assert "Not to me." in late.text
    assert Judgement.objects.get() == theirs

    client.post(address, {"accepted": "no", "reason": "Not to me.", "seen": theirs.pk})
    assert list(Judgement.objects.values_list("reason", flat=True)) == [
        "It is unique.",
        "Not to me.",
    ]


@pytest.mark.parametrize(
    ("kind", "model"), [("internal", Comment), ("applicant", Comment), ("request", Request)]
)
def test_a_word_is_kept_for_whom_it_is_for(client, applicant, officer, kind, model):
    case = at("in_review", applicant, officer)
    client.force_login(officer)

    client.post(
        f"/review/{case.proposal_id}/say/",
        {"subject": "field:title", "kind": kind, "text": "Why so?"},
    )

    assert (Comment.objects.count(), Request.objects.count()) == (
        (1, 0) if model is Comment else (0, 1)
    )
    assert kind == "request" or Comment.objects.get().audience == kind


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param({"subject": "field:nothing", "kind": "internal"}, id="no such field"),
        pytest.param({"subject": "criterion:nothing", "kind": "internal"}, id="no such criterion"),
        pytest.param({"subject": "nonsense", "kind": "internal"}, id="no subject at all"),
        pytest.param({"subject": "field:title", "kind": "loudly"}, id="for nobody"),
    ],
)
def test_what_can_not_be_said_is_shown_again(client, applicant, officer, sent):
    case = at("in_review", applicant, officer)
    client.force_login(officer)

    response = client.post(f"/review/{case.proposal_id}/say/", {**sent, "text": "My words"})

    assert response.status_code == 422
    assert "My words" in response.text
    assert not Comment.objects.exists()


def test_a_request_waits_until_the_review_has_begun(client, applicant, officer):
    case = at("submitted", applicant, officer)
    client.force_login(officer)

    response = client.post(
        f"/review/{case.proposal_id}/say/",
        {"subject": "field:title", "kind": "request", "text": "Shorter"},
    )

    assert "Begin the review before you make a request." in response.text


def test_a_withdrawn_request_holds_nothing_up(client, applicant, officer):
    case = at("in_review", applicant, officer)
    asked = ask(case, officer)
    client.force_login(officer)

    client.post(f"/review/{case.proposal_id}/requests/{asked.pk}/withdraw/")

    assert Request.objects.get().resolution == "withdrawn"
    assert again(case).open_requests == 0


def test_the_applicant_answers_a_request_without_a_change(client, applicant, officer):
    case = at("returned", applicant, officer)
    asked = case.requests.get()
    client.force_login(applicant)

    client.post(
        f"/proposals/{case.proposal_id}/agency/requests/{asked.pk}/",
        {f"request-{asked.pk}-answer": "The title is that of the song."},
    )
    client.post(f"/proposals/{case.proposal_id}/agency/steps/resubmit/")

    asked.refresh_from_db()
    assert (asked.resolution, asked.answer) == ("unchanged", "The title is that of the song.")
    assert again(case).state == "submitted"


def test_a_request_shows_to_the_applicant_once_the_draft_is_returned(client, applicant, officer):
    case = at("in_review", applicant, officer)
    ask(case, officer, why="Not sent yet")
    client.force_login(applicant)

    assert "Not sent yet" not in client.get(f"/proposals/{case.proposal_id}/agency/").text


def test_what_changed_since_the_last_submission_is_marked(client, applicant, officer):
    case = at("returned", applicant, officer)
    document = case.proposal.document
    document["title"] = "Another title"
    document["organisations"][0], document["organisations"][1] = document["organisations"][1::-1]
    case.proposal.save()
    client.force_login(applicant)
    client.post(f"/proposals/{case.proposal_id}/agency/steps/resubmit/")
    client.force_login(officer)

    sides = client.get(f"/review/{case.proposal_id}/").context["sides"]

    changed = [
        (answer.path, answer.before, answer.words)
        for side in sides
        for group in side.groups
        for answer in group.answers
        if answer.is_changed
    ]
    assert changed == [("title", "A Tale of Two Futures", "Another title")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("title", True),
        ("organisations/0/name", True),
        ("organisations/x/name", False),
        ("nothing", False),
        ("", False),
    ],
)
def test_a_field_is_known_by_its_path(path, expected):
    assert subjects.is_field(path) == expected


@pytest.mark.parametrize(
    ("state", "goes"), [("submitted", False), ("returned", False), ("withdrawn", True)]
)
def test_what_is_with_the_agency_is_not_deleted(client, applicant, officer, state, goes):
    case = at("submitted" if goes else state, applicant, officer)
    if goes:
        workflow.take("withdraw", case.proposal, applicant)
    client.force_login(applicant)

    client.post(f"/proposals/{case.proposal_id}/delete/")

    assert Proposal.objects.filter(pk=case.proposal_id).exists() != goes


def test_who_is_asked_for_something_reads_so_in_the_draft(client, applicant, officer):
    case = at("returned", applicant, officer)
    client.force_login(applicant)

    assert "Open requests: 1" in client.get(f"/proposals/{case.proposal_id}/").text
    assert "Returned" in client.get("/proposals/").text
