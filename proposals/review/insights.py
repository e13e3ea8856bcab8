"""Insights: what fails, how long answers take, and who partners with whom."""

import csv
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from proposals.models import Case

from . import charts, figures
from .access import officers_only
from .exports import harmless


@dataclass(frozen=True)
class Insight:
    """A question to all the cases of an agency, answered as a table and drawn from it."""

    title: str
    explanation: str
    table: object
    draw: object


INSIGHTS = {
    "criteria": Insight(
        _("Which criteria fail most"),
        _("Of the drafts that answered it, how many do not meet a criterion."),
        figures.failing,
        charts.bars,
    ),
    "calls": Insight(
        _("What fails, by call"),
        _("Per cent of the drafts of a call that do not meet a criterion."),
        figures.failing_by_call,
        charts.matrix,
    ),
    "countries": Insight(
        _("What fails, by coordinating country"),
        _("Per cent of the drafts coordinated there that do not meet a criterion."),
        figures.failing_by_country,
        charts.matrix,
    ),
    "months": Insight(
        _("What fails, over time"),
        _("Per cent of the drafts submitted in a month that do not meet a criterion."),
        figures.failing_by_month,
        charts.matrix,
    ),
    "answers": Insight(
        _("From submission to answer"),
        _("How many drafts were answered within how many days."),
        figures.days_to_answer,
        charts.bars,
    ),
    "partners": Insight(
        _("Who partners with whom"),
        _("In how many drafts organisations of two countries work together."),
        figures.partners,
        charts.matrix,
    ),
}


@officers_only
def insights(request):
    """All insights, each drawn and as a table."""
    counted = figures.counted(Case.objects.visible_to(request.user))
    shown = []
    for slug, insight in INSIGHTS.items():
        table = insight.table(counted)
        chart = insight.draw(table) if table.rows else None
        shown.append({"slug": slug, "insight": insight, "table": table, "chart": chart})
    return render(request, "review/insights.html", {"insights": shown})


@officers_only
def download(request, table):
    """One insight as CSV."""
    if table not in INSIGHTS:
        raise Http404
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{table}.csv"'
    write = csv.writer(response).writerow
    answer = INSIGHTS[table].table(figures.counted(Case.objects.visible_to(request.user)))
    write([answer.corner, *answer.head])
    for row in answer.rows:
        write([harmless(str(row.label)), *row.cells])
    return response
