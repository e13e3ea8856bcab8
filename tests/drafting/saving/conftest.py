"""A draft that somebody has begun, and the page on which they go on."""

import pytest
from django.urls import reverse

from tests.factories import ProposalFactory


@pytest.fixture
def draft(applicant):
    """A draft with a title and a duration."""
    return ProposalFactory(owner=applicant, answers={"title": "Tarinat", "duration_months": 24})


@pytest.fixture
def address(draft):
    return reverse("drafting:section", args=[draft.pk, "project"])
