"""The public guide: every call and every criterion, with values, sources and how sure they are."""

from django.http import Http404
from django.shortcuts import render

from rules import UnknownCallError, load_call

from . import reading


def calls(request):
    """Every call that proposals can be checked against."""
    years = reading.calls_by_year(request.LANGUAGE_CODE)
    return render(request, "guide/calls.html", {"years": years})


def call(request, call_id):
    """What a call asks, on which values, and what changed since the year before."""
    try:
        asked = load_call(call_id)
    except UnknownCallError as error:
        raise Http404(str(error)) from error
    before, changes = reading.changed(asked)
    context = {
        "call": asked,
        "title": asked.title[request.LANGUAGE_CODE],
        "criteria": reading.criteria_of(asked),
        "values": reading.values_of(asked),
        "before": before,
        "changes": changes,
    }
    return render(request, "guide/call.html", context)


def criterion(request, code):
    """What a criterion asks in which calls, with worked examples."""
    if code not in reading.CODES:
        raise Http404(code)
    explained = reading.CODES[code]
    context = {
        "criterion": reading.named(explained),
        "asked": reading.asked(explained),
        "examples": reading.worked_examples(code),
    }
    return render(request, "guide/criterion.html", context)
