"""Whatever people do in whatever order, a case never gets where it must not be."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from proposals import judging, workflow
from proposals.models import Case, Comment, OpenCall, Proposal, State, Step
from proposals.workflow import submit
from tests.factories import AgencyFactory, OfficerFactory, UserFactory
from tests.review.conftest import ask, drafted, judge
from tests.review.test_workflow import GEORGIA

SOON = datetime(2099, 12, 31, 12, tzinfo=UTC)
NAMES = ("applicant", "officer", "colleague", "officer elsewhere", "officer who drafts it too")


class AnyWay(RuleBasedStateMachine):
    """A draft with a flaw and a question for a person, at an agency of four eyes."""

    def __init__(self):
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    @initialize(months=st.sampled_from([24, 48]))
    def begin(self, months):
        agency = AgencyFactory(code="FI01", has_four_eyes=True)
        both = OfficerFactory(agency=agency)
        self.people = {
            "applicant": UserFactory(),
            "officer": OfficerFactory(agency=agency),
            "colleague": OfficerFactory(agency=agency),
            "officer elsewhere": OfficerFactory(agency=AgencyFactory(code="SE01")),
        }
        organisations = drafted(both).document["organisations"]
        changes = {"duration_months": months, "organisations": [*organisations, GEORGIA]}
        self.drafts = [
            drafted(owner, agency="FI01", **changes) for owner in (self.people["applicant"], both)
        ]
        self.people["officer who drafts it too"] = both
        self.said = 0
        self.is_late = False
        self.read = {}

    @rule(
        place=st.integers(0, 1), who=st.sampled_from(NAMES), step=st.sampled_from([*workflow.RULES])
    )
    def take_a_step(self, place, who, step):
        proposal, user = self.drafts[place], self.people[who]
        proposal = Proposal.objects.get(pk=proposal.pk)
        try:
            if step in ("submit", "resubmit"):
                submit(proposal, user)
            else:
                workflow.take(step, proposal, user, until=SOON if step == "allow_late" else None)
        except workflow.RefusedError:
            return
        last = Step.objects.last()
        role = workflow.RULES[last.name].role
        works_on_it = user.pk == proposal.owner_id
        assert works_on_it == (role == workflow.APPLICANT)
        assert works_on_it or user.agency_id == last.case.agency_id
        if last.name in ("submit", "resubmit"):
            self.read[place] = proposal.document
        if last.name == "submit" and self.is_late:
            assert last.case.steps.filter(name="allow_late", until=SOON).exists()

    @rule(is_late=st.booleans())
    def move_the_deadline(self, is_late):
        self.is_late = is_late
        OpenCall.objects.update(closes=timezone.now() if is_late else SOON)

    @rule(place=st.integers(0, 1), choices=st.lists(st.integers(0, 9), min_size=3, max_size=6))
    def go_on(self, place, choices):
        """Take steps that the table offers, one after the other, so that long ways are walked."""
        for choice in choices:
            possible = self.possible(place)
            if possible:
                self.take_a_step(place, *possible[choice % len(possible)])
            self.every_step_is_one_of_the_table()
            self.nothing_is_pre_checked_with_something_left_to_do()

    def possible(self, place):
        proposal = Proposal.objects.get(pk=self.drafts[place].pk)
        case = Case.objects.filter(proposal=proposal).first()
        return [
            (who, step)
            for who, user in self.people.items()
            for step in workflow.RULES
            if workflow.refusal(step, proposal, case, user) is None
        ]

    @rule(
        place=st.integers(0, 1),
        title=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5),
    )
    def revise(self, place, title):
        proposal = Proposal.objects.get(pk=self.drafts[place].pk)
        proposal.document = {**proposal.document, "title": title}
        proposal.save()

    @rule(place=st.integers(0, 1), audience=st.sampled_from(["internal", "applicant"]))
    def comment(self, place, audience):
        for case in Case.objects.filter(proposal=self.drafts[place]):
            Comment.objects.create(
                case=case, subject="section:project", audience=audience, text="Said."
            )
            self.said += 1

    @rule(place=st.integers(0, 1))
    def request(self, place):
        for case in Case.objects.filter(proposal=self.drafts[place], state=State.IN_REVIEW):
            ask(case, self.people["officer"])
            self.said += 1

    @rule(place=st.integers(0, 1), accepted=st.booleans())
    def weigh(self, place, accepted):
        for case in Case.objects.filter(proposal=self.drafts[place], state=State.IN_REVIEW):
            judge(case, self.people["officer"], "partnership.added_value", accepted=accepted)

    @rule(place=st.integers(0, 1))
    def withdraw_requests(self, place):
        for case in Case.objects.filter(proposal=self.drafts[place]):
            case.requests.update(resolution="withdrawn")

    @invariant()
    def every_step_is_one_of_the_table(self):
        for case in Case.objects.all():
            state = State.DRAFT
            for step in case.steps.all():
                known = workflow.RULES[step.name]
                assert (step.before, step.after) == (known.before, known.after)
                assert step.before == state
                state = step.after
            assert case.state == state

    @invariant()
    def nothing_that_was_said_is_lost(self):
        kept = sum(case.comments.count() + case.requests.count() for case in Case.objects.all())
        assert kept == getattr(self, "said", 0)

    @invariant()
    def the_agency_reads_what_was_submitted_and_nothing_else(self):
        for place, proposal in enumerate(getattr(self, "drafts", [])):
            case = Case.objects.filter(proposal=proposal).exclude(state=State.DRAFT).first()
            submission = Proposal.objects.get(pk=proposal.pk).submission
            assert (submission is not None) == (case is not None)
            assert submission is None or submission.document == self.read[place]

    @invariant()
    def nothing_is_pre_checked_with_something_left_to_do(self):
        for case in Case.objects.filter(state=State.PRECHECKED):
            assert not case.requests.filter(resolution="open").exists()
            assert judging.waiting(case, case.proposal.submission) == []
            if case.verdict == "not_eligible":
                proposed = case.steps.filter(name="propose").last()
                confirmed = case.steps.filter(name="confirm").last()
                assert proposed.by_id != confirmed.by_id


@pytest.mark.django_db
def test_no_way_leads_to_a_forbidden_state():
    run_state_machine_as_test(AnyWay, settings=settings(max_examples=15, stateful_step_count=20))
