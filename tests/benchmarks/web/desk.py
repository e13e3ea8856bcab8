"""A desk with many cases, written in bulk as proposals.filing would file them one by one."""

from datetime import timedelta
from itertools import cycle

import msgspec
from django.utils import timezone

from accounts.models import Agency, User
from proposals import precheck
from proposals.filing import folded
from proposals.models import Case, CaseCountry, CaseOutcome, Precheck, Proposal
from tests.benchmarks.proposals import small

STATES = ("submitted", "in_review", "returned", "prechecked")
AT_ONCE = 500
#: Words that titles are made of, so that a search finds some and not all.
WORDS = ("reading", "numbers", "crafts", "languages", "gardens", "music", "health", "law")


def fill(count):
    """Give the agency FI01 so many cases more, of which no two have the same title."""
    agency = Agency.objects.get(code="FI01")
    owner = User.objects.filter(agency=None).first()
    document = {key: value for key, value in small().items() if key != "schema"}
    found = precheck.prechecked(document)
    came = timezone.now()
    first = Case.objects.count()
    for start in range(first, first + count, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, first + count))
        _fill(numbers, agency, owner, document, found, came)
    return Case.objects.count()


def _fill(numbers, agency, owner, document, found, came):
    documents = [{**document, "title": title(number)} for number in numbers]
    proposals = Proposal.objects.bulk_create(
        Proposal(owner=owner, document=each) for each in documents
    )
    report = msgspec.to_builtins(found)
    prechecks = Precheck.objects.bulk_create(
        Precheck(
            proposal=proposal,
            document=proposal.document,
            report=report,
            verdict=found.verdict,
            digest=f"{proposal.pk:064}",
            made_by=owner,
        )
        for proposal in proposals
    )
    for proposal, submitted in zip(proposals, prechecks, strict=True):
        proposal.submission = submitted
    Proposal.objects.bulk_update(proposals, ["submission"])
    cases = Case.objects.bulk_create(
        Case(
            proposal=proposal,
            agency=agency,
            state=state,
            submitted=came - timedelta(minutes=number),
            call=document["call"],
            title=title(number),
            acronym=document["acronym"],
            verdict=found.verdict,
            search=folded(f"{title(number)} {document['acronym']}"),
        )
        for proposal, number, state in zip(proposals, numbers, cycle(STATES), strict=False)
    )
    countries = sorted({partner["country"] for partner in document["organisations"]})
    CaseCountry.objects.bulk_create(
        CaseCountry(case=case, country=country, is_coordinator=country == countries[0])
        for case in cases
        for country in countries
    )
    CaseOutcome.objects.bulk_create(
        CaseOutcome(case=case, code=finding.code, outcome=finding.outcome)
        for case in cases
        for finding in found.findings
    )


def title(number):
    """What a case is called."""
    return f"{WORDS[number % len(WORDS)].capitalize()} for everybody {number}"
