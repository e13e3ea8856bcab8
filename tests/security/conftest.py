"""One draft that was submitted, and everybody who may have to do with it."""

from types import SimpleNamespace

import pytest

from proposals.submission import submit
from tests.factories import AgencyFactory, OfficerFactory, ProposalFactory, UserFactory

from .walking import browser

#: What stands in the draft, and must never reach a stranger.
SECRET = "Salaisuus-4711"


@pytest.fixture
def world(db):
    """The draft, its report, and one person of each role by the letter of the table."""
    agency = AgencyFactory(code="FI01")
    owner = UserFactory(email="owner@example.org")
    answers = {"agency": "FI01", "title": SECRET, "acronym": SECRET, "shared_theme": SECRET}
    proposal = ProposalFactory(owner=owner, answers=answers)
    submit(proposal, owner)
    proposal.refresh_from_db()
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
    browsers = {role: browser(person) for role, person in people.items()}
    return SimpleNamespace(proposal=proposal, people=people, browsers=browsers, agency=agency)
