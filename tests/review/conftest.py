"""An agency, its officer, and somebody who drafts."""

import json
from pathlib import Path

import pytest

from proposals.documents import imported
from tests.factories import AgencyFactory, OfficerFactory, UserFactory

SAMPLES = Path(__file__).parents[2] / "proposals" / "samples"


@pytest.fixture
def agency():
    return AgencyFactory(code="FI01")


@pytest.fixture
def officer(agency):
    return OfficerFactory(agency=agency, name="Olli Officer", email="olli@example.org")


@pytest.fixture
def applicant():
    return UserFactory(name="Aino Applicant", email="aino@example.org")


@pytest.fixture
def draft(agency, applicant):
    return drafted(applicant, "ready", agency="FI01")


def drafted(owner, sample="ready", **answers):
    """A draft of this person, made of a sample with some answers given otherwise."""
    document = json.loads((SAMPLES / f"{sample}.json").read_text("utf-8"))
    return imported(json.dumps({**document, **answers}).encode(), owner)
