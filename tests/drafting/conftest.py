"""What the tests of drafting share."""

import pytest

from proposals.documents import imported
from proposals.management.commands.load_samples import SAMPLES
from tests.factories import ProposalFactory, UserFactory


@pytest.fixture
def applicant(client, db):
    """Somebody who drafts, signed in."""
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def draft(applicant):
    """A draft of the applicant's, with nothing but its call."""
    return ProposalFactory(owner=applicant)


@pytest.fixture(params=["ready", "needs_judgement", "incomplete", "not_eligible"])
def full_draft(request, applicant):
    """Each of the sample proposals in turn."""
    return imported((SAMPLES / f"{request.param}.json").read_bytes(), applicant)
