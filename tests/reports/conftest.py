"""Pre-checks to report on, of the sample proposals."""

import json
from pathlib import Path

import pytest

import proposals
from proposals.documents import imported
from proposals.precheck import store
from tests.factories import AgencyFactory, OfficerFactory, UserFactory

SAMPLES = Path(proposals.__file__).parent / "samples"


@pytest.fixture
def applicant(db):
    return UserFactory()


@pytest.fixture
def officer(db):
    return OfficerFactory(agency=AgencyFactory(code="FI01"))


@pytest.fixture
def prechecked(applicant):
    """A stored pre-check of a sample; with changes, of a proposal that differs in them."""

    def precheck(sample="needs_judgement", **changes):
        document = json.loads((SAMPLES / f"{sample}.json").read_text()) | changes
        return store(imported(json.dumps(document).encode(), applicant), applicant)

    return precheck
