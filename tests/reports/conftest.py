"""Pre-checks to report on, of the sample proposals."""

import json
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import pytest

import proposals
from proposals.documents import imported
from proposals.models import Report, Seal
from proposals.precheck import store
from proposals.workflow import submit
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
        document = json.loads((SAMPLES / f"{sample}.json").read_text("utf-8")) | changes
        return store(imported(json.dumps(document).encode(), applicant), applicant)

    return precheck


@pytest.fixture
def submitted(prechecked, officer):
    """A pre-check that was submitted to the officer's agency."""

    def precheck(sample="needs_judgement", **changes):
        stored = prechecked(sample, agency=officer.agency.code, **changes)
        submit(stored.proposal, stored.made_by)
        stored.proposal.refresh_from_db()
        return stored.proposal.submission

    return precheck


@pytest.fixture
def already_made():
    """Keep these bytes as the English report of a pre-check, as if it had been printed."""

    def keep(precheck, pdf):
        seal = Seal.objects.create(
            number=precheck.number,
            digest=precheck.digest,
            file_digest=sha256(pdf).hexdigest(),
            verdict=precheck.verdict,
            rules_version="1",
            made=precheck.made,
        )
        facts = {"size": len(pdf), "crc32": crc32(pdf), "seal": seal}
        return Report.objects.create(precheck=precheck, language="en", pdf=pdf, **facts)

    return keep
