"""Exactly what is filtered, as a file: CSV, XLSX, or proposal documents as JSON Lines."""

import csv
from datetime import datetime
from tempfile import TemporaryFile

import xlsxwriter
from django.http import FileResponse, Http404, StreamingHttpResponse
from django.utils import timezone

from audit.models import record
from proposals import documents
from proposals.models import Case

from .access import officers_only
from .columns import FINDINGS, ORGANISATIONS, chosen, draft_row, finding_rows, organisation_rows
from .filters import CaseFilter, officers_of

#: A cell that begins with one of these would be run as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@officers_only
def export(request, form):
    """Hand out what the queue shows under the same filter; that it was is written down."""
    if form not in FORMS:
        raise Http404
    officers = officers_of(request.user.agency_id)
    cases = Case.objects.visible_to(request.user)
    filtered = CaseFilter(request.GET, cases, user=request.user, officers=officers).qs
    record(request.user, "desk.exported", detail=f"{form} ?{request.GET.urlencode()}")
    columns = chosen(request.GET.getlist("columns"))
    response = FORMS[form](drafts(filtered), columns)
    name = f"ka2check-{timezone.localdate():%Y-%m-%d}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def drafts(filtered):
    """The cases with what was submitted."""
    return filtered.select_related("proposal__submission", "officer").defer(*UNSEEN)


def _one_by_one(cases):
    """Never all of them at once."""
    return cases.iterator(chunk_size=200)


#: What no export shows. The findings of a draft are larger than all the rest of it.
UNSEEN = (
    "search",
    "proposal__document",
    "proposal__unread",
    "proposal__submission__report",
    "proposal__submission__views",
)


def as_csv(cases, columns):
    """One row a draft, in UTF-8 with the mark by which spreadsheets know it."""
    write = csv.writer(Line()).writerow

    def lines():
        yield "\ufeff" + write(columns)
        for case in _one_by_one(cases):
            yield write([harmless(_plain(value)) for value in draft_row(case, columns)])

    return StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")


def as_xlsx(cases, columns):
    """A sheet for each kind of row: drafts, organisations, findings."""
    file = TemporaryFile()  # noqa: SIM115  whoever sends the response closes it
    # Nothing is kept in memory but the row that is being written, and no text becomes a formula.
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        sheets = [
            Sheet(book, "drafts", columns),
            Sheet(book, "organisations", ORGANISATIONS),
            Sheet(book, "findings", FINDINGS),
        ]
        for case in _one_by_one(cases.select_related("criteria")):
            for sheet, rows in zip(
                sheets,
                ([draft_row(case, columns)], organisation_rows(case), finding_rows(case)),
                strict=True,
            ):
                sheet.add(rows)
    file.seek(0)
    return FileResponse(file, content_type=XLSX)


def as_jsonl(cases, columns):
    """What each applicant submitted, a proposal document a line."""
    lines = (documents.line(case.proposal.submission.document) for case in _one_by_one(cases))
    return StreamingHttpResponse(lines, content_type="application/jsonl")


FORMS = {"csv": as_csv, "xlsx": as_xlsx, "jsonl": as_jsonl}


def harmless(value):
    """A text that a spreadsheet shows and never runs."""
    is_formula = isinstance(value, str) and value.lstrip(" ").startswith(FORMULA)
    return f"'{value}" if is_formula else value


class Line:
    """A file for the csv module that hands each line straight back."""

    def write(self, line):
        return line


class Sheet:
    """A sheet of a workbook, written from the top."""

    def __init__(self, book, name, head):
        self.sheet = book.add_worksheet(name)
        self.sheet.freeze_panes(1, 0)
        self.sheet.set_column(0, len(head) - 1, 18)
        self.sheet.write_row(0, 0, head, book.add_format({"bold": True}))
        self.row = 0

    def add(self, rows):
        """Write rows below those that are there."""
        for values in rows:
            self.row += 1
            self.sheet.write_row(self.row, 0, map(_plain, values))


def _plain(value):
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(timespec="minutes")
    return value
