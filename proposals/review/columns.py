"""What an export has in its columns. The ids stay the same for good: others rely on them."""

from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext_lazy as _

from proposals.filing import OUTCOMES


@dataclass(frozen=True)
class Column:
    """A column: what the reader sees it called, and how a case fills it."""

    label: str
    value: object


def _document(case):
    return case.proposal.submission.document


def _field(name, case):
    value = getattr(case, name)
    return "" if value is None else value


#: Of a row for each draft.
COLUMNS = {
    "number": Column(_("Number"), partial(_field, "proposal_id")),
    "title": Column(_("Title"), partial(_field, "title")),
    "acronym": Column(_("Acronym"), partial(_field, "acronym")),
    "call": Column(_("Call"), partial(_field, "call")),
    "state": Column(_("State"), partial(_field, "state")),
    "verdict": Column(_("Verdict"), partial(_field, "verdict")),
    "coordinating_country": Column(_("Coordinating country"), partial(_field, "country")),
    "countries": Column(_("Countries"), partial(_field, "country_list")),
    "organisations": Column(
        _("Organisations"), lambda case: len(_document(case).get("organisations", []))
    ),
    "requested_eur": Column(
        _("Grant asked for, in euros"),
        lambda case: _document(case).get("grant", {}).get("requested_eur", ""),
    ),
    "officer": Column(_("Officer"), lambda case: str(case.officer or "")),
    "submitted": Column(_("Submitted"), partial(_field, "submitted")),
    "answered": Column(_("Answered"), partial(_field, "answered")),
    "to_judge": Column(_("To judge"), partial(_field, "waiting")),
    "open_requests": Column(_("Open requests"), partial(_field, "open_requests")),
}

ORGANISATIONS = ("number", "place", "name", "country", "role", "type", "oid")
FINDINGS = ("number", "criterion", "outcome")


def chosen(ids):
    """The columns of these ids in our order; all of them where none is chosen."""
    return {id: column for id, column in COLUMNS.items() if not ids or id in ids}


def draft_row(case, columns):
    """The row of a draft."""
    return [column.value(case) for column in columns.values()]


def organisation_rows(case):
    """A row for each organisation of a draft."""
    for place, organisation in enumerate(_document(case).get("organisations", []), 1):
        facts = (organisation.get(name, "") for name in ORGANISATIONS[2:])
        yield [case.proposal_id, place, *facts]


def finding_rows(case):
    """A row for each criterion of a draft."""
    codes = case.criteria.codes.split() if case.criteria else ()
    for code, letter in zip(codes, case.came_out, strict=True):
        yield [case.proposal_id, code, OUTCOMES[letter].value]
