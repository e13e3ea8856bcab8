"""One draft that was submitted, and everybody who may have to do with it."""

from types import SimpleNamespace

import pytest

from proposals import workflow
from proposals.models import Bundle, Case, Comment, Invitation, Member, SavedView
from tests.factories import AgencyFactory, OfficerFactory, UserFactory
from tests.review.conftest import ask, drafted

from .walking import browser

#: What stands in the draft, and must never reach a stranger.
SECRET = "Salaisuus-4711"


@pytest.fixture
def world(db):
    """The draft, its report, and one person of each role by the letter of the table."""
    agency = AgencyFactory(code="FI01")
    owner = UserFactory(email="owner@example.org")
    answers = {"agency": "FI01", "title": SECRET, "acronym": SECRET, "shared_theme": SECRET}
    proposal = drafted(owner, "needs_judgement", **answers)
    people = {
        "A": None,
        "S": UserFactory(email="stranger@example.org"),
        "R": UserFactory(email="reader@example.org"),
        "E": UserFactory(email="editor@example.org"),
        "O": owner,
        "X": OfficerFactory(email="elsewhere@example.org", agency__code="SE01"),
        "F": OfficerFactory(email="officer@example.org", agency=agency),
        "D": UserFactory(email="boss@example.org", is_staff=True, is_superuser=True),
    }
    for role, part in (("R", "reader"), ("E", "editor")):
        Member.objects.create(proposal=proposal, person=people[role], part=part)
    workflow.take("submit", proposal, owner)
    workflow.take("begin", proposal, people["F"])
    proposal.refresh_from_db()
    case = Case.objects.get(proposal=proposal)
    request = ask(case, people["F"])
    Comment.objects.create(
        case=case, author=people["F"], audience="applicant", subject="field:title", text=SECRET
    )
    workflow.take("return", proposal, people["F"])
    view = SavedView.objects.create(user=people["F"], name=SECRET)
    invitation, _key = Invitation.make(
        proposal=proposal, email="olli@example.org", part="reader", invited_by=owner
    )
    bundle = Bundle.objects.create(owner=people["F"], language="en")
    browsers = {role: browser(person) for role, person in people.items()}
    return SimpleNamespace(
        proposal=proposal,
        people=people,
        browsers=browsers,
        agency=agency,
        numbers={
            "/reports/<int:pk>/": proposal.submission_id,
            "/accounts/": 1,
            "/review/views/": view.pk,
            "/reports/bundles/": bundle.pk,
        },
        request=request,
        invitation=invitation,
    )
