"""A desk with a great many cases: one that is filed as any other, and copies made by the database."""

import json
from contextlib import contextmanager

from django.db import connection, transaction

from accounts.models import Agency, User
from proposals import filing, precheck
from proposals.documents import imported
from proposals.models import Case, CaseCountry, Precheck, Proposal, State
from tests.benchmarks.proposals import small

#: The copies' numbers, from 1 up.
NUMBERS = "WITH RECURSIVE copy(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM copy WHERE i < %s)"
#: One copy in so many is in review, so that a filter finds some and not all.
TITLES = "(CASE copy.i %% 8 WHEN 0 THEN 'Garden' ELSE 'Evening' END) || ' school ' || copy.i"
STATES = "CASE copy.i %% 4 WHEN 0 THEN 'in_review' ELSE state END"
EARLIER = {
    "sqlite": "datetime(submitted, '-' || copy.i || ' minutes')",
    "postgresql": "submitted - copy.i * interval '1 minute'",
}


def fill(count):
    """Give the agency FI01 so many cases, each with what an agency looks for; says how many it has.

    The findings of a copy are left out, in which neither the queue nor an export looks.
    """
    with unchecked(), transaction.atomic():
        copy(filed(), count)
    if connection.vendor == "postgresql":
        tell("VACUUM ANALYZE")  # as it does by itself some time after so much was written
    return Case.objects.count()


@contextmanager
def unchecked():
    """Copy rows without asking of each whether what it refers to is there."""
    before, after = UNCHECKED[connection.vendor]
    tell(before)
    yield
    tell(after)


UNCHECKED = {
    "sqlite": ("PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON"),
    "postgresql": ("SET session_replication_role = replica", "RESET session_replication_role"),
}


def tell(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def copy(case, count):
    """Let the database copy a case until there are so many."""
    proposal, submission = case.proposal, case.proposal.submission
    copies = count - 1
    number = {model: f"{row.pk} + copy.i" for model, row in (
        (Proposal, proposal), (Precheck, submission), (Case, case)
    )}  # fmt: skip
    copied(
        Proposal,
        proposal.pk,
        copies,
        id=number[Proposal],
        submission_id=number[Precheck],
        document="'{}'",
    )
    copied(
        Precheck,
        submission.pk,
        copies,
        id=number[Precheck],
        proposal_id=number[Proposal],
        report="'{}'",
    )
    copied(
        Case,
        case.pk,
        copies,
        id=number[Case],
        proposal_id=number[Proposal],
        state=STATES,
        title=TITLES,
        search=f"lower({TITLES})",
        submitted=EARLIER[connection.vendor],
    )
    for row in CaseCountry.objects.filter(case=case):
        copied(CaseCountry, row.pk, copies, case_id=number[Case])


def filed():
    """A proposal that has been submitted to FI01."""
    agency = Agency.objects.get(code="FI01")
    owner = User.objects.filter(agency=None).first()
    proposal = imported(json.dumps(small()).encode(), owner)
    proposal.submission = precheck.store(proposal, owner)
    proposal.save()
    came = proposal.submission.made
    case = Case(proposal=proposal, agency=agency, state=State.SUBMITTED, submitted=came)
    case.save()
    filing.file(case, proposal.submission)
    case.save()
    return case


def copied(model, pk, copies, **expressions):
    """Let the database copy a row; some columns get another value in each copy."""
    fields = [field for field in model._meta.local_concrete_fields if not field.generated]
    columns = [f.column for f in fields if not f.primary_key or f.column in expressions]
    names = ", ".join(map(connection.ops.quote_name, columns))
    values = [expressions.get(c, connection.ops.quote_name(c)) for c in columns]
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) {NUMBERS} "
            f"SELECT {', '.join(values)} FROM {table}, copy WHERE {table}.id = %s",
            [copies, pk],
        )
