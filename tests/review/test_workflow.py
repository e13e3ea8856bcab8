"""The way of a draft: who may do what from where, and what comes of it."""

import pytest

from proposals import workflow
from proposals.models import Case, Request, State
from proposals.models.member import Member, Part
from proposals.workflow import OutdatedError, RefusedError, submit
from tests.factories import AgencyFactory, OfficerFactory, UserFactory
from tests.review.conftest import again, ask, at, drafted, judge

pytestmark = pytest.mark.django_db

TOO_LONG = {"duration_months": 48}
GEORGIA = {
    "name": "National library",
    "country": "GE",
    "role": "partner",
    "active_in_field": True,
    "added_value": "Forty years of reading circles in mountain villages that nobody else has run.",
}


def test_a_draft_goes_its_whole_way(applicant, officer):
    case = at("returned", applicant, officer)
    case.proposal.document["title"] = "Shorter"
    case.proposal.save()

    submit(case.proposal, applicant)
    workflow.take("begin", case.proposal, officer)
    workflow.take("conclude", case.proposal, officer)

    steps = again(case).steps.values_list("name", "before", "after")
    assert list(steps) == [
        ("submit", "draft", "submitted"),
        ("begin", "submitted", "in_review"),
        ("return", "in_review", "returned"),
        ("resubmit", "returned", "submitted"),
        ("begin", "submitted", "in_review"),
        ("conclude", "in_review", "prechecked"),
    ]


@pytest.mark.parametrize("step", workflow.RULES)
@pytest.mark.parametrize("state", ["submitted", "in_review", "returned", "prechecked"])
def test_a_step_is_taken_from_its_own_state_alone(applicant, officer, step, state):
    case = at(state, applicant, officer)
    rule = workflow.RULES[step]
    actor = applicant if rule.role == workflow.APPLICANT else officer

    allowed = workflow.is_allowed(step, case.proposal, case, actor)

    assert allowed == (rule.before == state)


@pytest.mark.parametrize("step", workflow.RULES)
def test_a_step_is_for_its_own_role_alone(applicant, officer, step):
    rule = workflow.RULES[step]
    proposal = drafted(applicant, agency="FI01")
    case = Case(proposal=proposal, agency=officer.agency, state=rule.before)
    other = officer if rule.role == workflow.APPLICANT else applicant

    assert not workflow.is_allowed(step, proposal, case, other)
    elsewhere = OfficerFactory(agency__code="SE01")
    assert not workflow.is_allowed(step, proposal, case, elsewhere)


def test_nobody_reviews_a_draft_that_they_work_on(agency):
    both = OfficerFactory(agency=agency)
    proposal = drafted(both, agency="FI01")
    submit(proposal, both)

    with pytest.raises(RefusedError):
        workflow.take("begin", proposal, both)
    assert not Case.objects.visible_to(both).exists()


def test_a_withdrawn_draft_is_the_applicants_again(applicant, officer):
    case = at("submitted", applicant, officer)

    workflow.take("withdraw", case.proposal, applicant)

    assert again(case).proposal.submission is None
    assert not Case.objects.visible_to(officer).exists()


def test_a_draft_is_returned_with_a_request_or_not_at_all(applicant, officer):
    case = at("in_review", applicant, officer)

    with pytest.raises(RefusedError, match="at least one request"):
        workflow.take("return", case.proposal, officer)


def test_nothing_is_concluded_while_a_request_is_open(applicant, officer):
    case = at("in_review", applicant, officer)
    request = ask(case, officer)

    with pytest.raises(RefusedError, match="still open"):
        workflow.take("conclude", case.proposal, officer)

    Request.objects.filter(pk=request.pk).update(resolution="withdrawn")
    workflow.take("conclude", case.proposal, officer)
    assert again(case).state == State.PRECHECKED


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Shorter", "changed", id="the answer that was asked about has changed"),
        pytest.param(None, "open", id="something else has changed"),
    ],
)
def test_a_request_is_resolved_by_a_change_of_what_it_is_about(applicant, officer, title, expected):
    case = at("returned", applicant, officer)
    case.proposal.document.update({"title": title} if title else {"acronym": "NEW"})
    case.proposal.save()

    submit(case.proposal, applicant)

    assert case.requests.get().resolution == expected


def test_an_agency_names_an_agency_that_is_there(applicant):
    with pytest.raises(RefusedError, match="Choose the national agency first"):
        submit(drafted(applicant, agency="SE99"), applicant)


def test_a_returned_draft_comes_back_to_the_same_agency(applicant, officer):
    case = at("returned", applicant, officer)
    AgencyFactory(code="SE01")
    case.proposal.document["agency"] = "SE01"
    case.proposal.save()

    with pytest.raises(RefusedError, match="Choose that agency again"):
        submit(case.proposal, applicant)


def test_who_has_not_seen_the_newest_state_takes_no_step(applicant, officer, colleague):
    case = at("submitted", applicant, officer)
    workflow.take("begin", case.proposal, officer, seen=case.version)

    with pytest.raises(OutdatedError):
        workflow.take("conclude", case.proposal, colleague, seen=case.version)


def test_a_negative_outcome_needs_a_second_officer_where_the_agency_says_so(
    agency, applicant, officer, colleague
):
    agency.has_four_eyes = True
    agency.save()
    case = at("in_review", applicant, officer, **TOO_LONG)

    with pytest.raises(RefusedError, match="second officer"):
        workflow.take("conclude", case.proposal, officer)
    workflow.take("propose", case.proposal, officer)
    with pytest.raises(RefusedError, match="Another officer"):
        workflow.take("confirm", case.proposal, officer)

    workflow.take("confirm", case.proposal, colleague)
    assert again(case).state == State.PRECHECKED


def test_one_officer_is_enough_for_a_positive_outcome(agency, applicant, officer):
    agency.has_four_eyes = True
    agency.save()
    case = at("in_review", applicant, officer)

    workflow.take("conclude", case.proposal, officer)

    assert again(case).state == State.PRECHECKED


def test_what_waits_for_a_person_is_judged_before_the_conclusion(applicant, officer):
    case = with_georgia(applicant, officer)
    with pytest.raises(RefusedError, match="waits for your judgement"):
        workflow.take("conclude", case.proposal, officer)

    judge(case, officer, "partnership.added_value", accepted=True, reason="Nobody else has it.")
    workflow.take("conclude", case.proposal, officer)

    report = again(case).proposal.submission.report
    finding = next(f for f in report["findings"] if f["code"] == "partnership.added_value")
    assert (finding["outcome"], finding["facts"]["reason"]) == ("met", "Nobody else has it.")
    assert again(case).verdict == "ready"


def test_what_was_judged_can_be_judged_anew_after_reopening(applicant, officer):
    case = with_georgia(applicant, officer)
    judge(case, officer, "partnership.added_value", accepted=True)
    workflow.take("conclude", case.proposal, officer)

    workflow.take("reopen", case.proposal, officer)
    judge(again(case), officer, "partnership.added_value", accepted=False)
    workflow.take("conclude", case.proposal, officer)

    assert again(case).verdict == "not_eligible"


def test_a_differing_view_stands_beside_the_outcome_and_changes_nothing(applicant, officer):
    case = at("in_review", applicant, officer, **TOO_LONG)
    judge(case, officer, "duration.months", accepted=True, reason="See the letter.", is_view=True)

    workflow.take("conclude", case.proposal, officer)

    concluded = again(case).proposal.submission
    assert concluded.verdict == "not_eligible"
    assert [(view["code"], view["reason"]) for view in concluded.views] == [
        ("duration.months", "See the letter.")
    ]


def with_georgia(applicant, officer):
    """A case in review that has an added value to weigh."""
    document = drafted(applicant, agency="FI01").document
    return at("in_review", applicant, officer, organisations=[*document["organisations"], GEORGIA])


@pytest.mark.parametrize("part", Part)
def test_an_officer_with_whom_a_draft_is_shared_does_not_review_it(agency, applicant, part):
    both = OfficerFactory(agency=agency)
    proposal = drafted(applicant, agency="FI01")
    Member.objects.create(proposal=proposal, person=both, part=part)
    submit(proposal, applicant)

    with pytest.raises(RefusedError):
        workflow.take("begin", proposal, both)
    assert not Case.objects.visible_to(both).exists()


@pytest.mark.parametrize(("part", "may"), [(Part.EDITOR, True), (Part.READER, False)])
def test_who_writes_with_the_owner_submits_too_and_who_reads_does_not(agency, applicant, part, may):
    friend = UserFactory()
    proposal = drafted(applicant, agency="FI01")
    Member.objects.create(proposal=proposal, person=friend, part=part)

    assert workflow.is_allowed("submit", proposal, None, friend) == may
    assert (friend in proposal.writers()) == may
