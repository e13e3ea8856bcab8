"""An agency, its officer, and somebody who drafts."""

import json
from pathlib import Path

import pytest

from proposals import judging, subjects, workflow
from proposals.documents import imported
from proposals.models import Case, Judgement, Request
from proposals.precheck import found
from proposals.workflow import submit
from tests.factories import AgencyFactory, OfficerFactory, UserFactory

SAMPLES = Path(__file__).parents[2] / "proposals" / "samples"
FRENCH = {"name": "École d’été", "country": "FR", "role": "partner", "active_in_field": True}


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


@pytest.fixture
def colleague(agency):
    return OfficerFactory(agency=agency, name="Outi Officer", email="outi@example.org")


@pytest.fixture
def cases(applicant, officer, colleague):
    """Three cases that differ in everything that can be asked for."""
    ready = at("submitted", applicant, officer, title="Äänikirjoja kaikille", acronym="AANI")
    long = at("in_review", applicant, officer, title="Too long", duration_months=48)
    organisations = [*drafted(applicant, agency="FI01").document["organisations"], FRENCH]
    french = at("in_review", applicant, colleague, title="French", organisations=organisations)
    return {"ready": ready, "long": long, "french": french}


def at(state, applicant, officer, **answers):
    """A case that has come to a state, led there by these two."""
    proposal = drafted(applicant, **{"agency": officer.agency.code, **answers})
    submit(proposal, applicant)
    for step in WAY[state]:
        case = Case.objects.get(proposal=proposal)
        if step == "return":
            ask(case, officer)
        workflow.take(step, proposal, officer)
    return Case.objects.get(proposal=proposal)


#: What an officer does with what was submitted until it is in a state.
WAY = {
    "submitted": (),
    "in_review": ("begin",),
    "returned": ("begin", "return"),
    "prechecked": ("begin", "conclude"),
}


def ask(case, officer, subject="field:title", why="Say it in fewer words."):
    """A request to the applicant."""
    submitted = case.proposal.submission
    digest = subjects.digest(subject, submitted.document, found(submitted.report))
    return Request.objects.create(
        case=case, subject=subject, why=why, author=officer, digest=digest
    )


def judge(case, officer, code, *, accepted, reason="We know it.", is_view=False):
    """An officer's word on a criterion, for what lies at the agency now."""
    submitted = case.proposal.submission
    return Judgement.objects.create(
        case=case,
        code=code,
        accepted=accepted,
        is_view=is_view,
        reason=reason,
        author=officer,
        digest=judging.digest(code, submitted.document, found(submitted.report)),
    )


def again(case):
    """The case as it is stored by now, with nothing remembered."""
    return Case.objects.select_related("proposal__submission").get(pk=case.pk)
