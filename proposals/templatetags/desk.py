"""Showing cases: their steps, threads and deadlines."""

from functools import cache

from django import template
from django.template.loader import get_template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timeuntil
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from proposals import deadlines, judging, subjects, workflow
from proposals.models import State
from proposals.review.columns import COLUMNS
from proposals.terms import country_name
from proposals.terms import title as criterion_title

from .kept import keep

register = template.Library()


@register.filter
def of(found, key):
    """What a mapping has for a key."""
    return found.get(key)


@register.filter
def done(step):
    """What a step was, in words."""
    if step.name in workflow.RULES:
        return workflow.RULES[step.name].done
    return _("Assigned to %s") % step.note if step.note else _("Assigned to nobody")


@register.filter
def about(subject):
    """What a comment or a request is about."""
    return subjects.name(subject)


@register.filter
def criterion(code):
    """What a criterion is called."""
    return criterion_title(code)


@register.filter
def anchored(subject):
    """The id under which a subject stands on a page."""
    return subject.replace(":", "-")


@register.filter
def abbreviations(codes):
    """Countries by their codes, with a blank between; whoever asks reads their names."""
    language = get_language()
    # What goes in was escaped by format_html.
    return SafeString(" ".join(_abbreviation(code, language) for code in codes.split()))  # nosec B703


@cache
def _abbreviation(code, _language):
    return format_html('<abbr title="{}">{}</abbr>', country_name(code), code)


@register.filter
def judgeable(finding):
    """Whether an officer has a word on it."""
    return judging.can_be_judged(finding)


@register.filter
def factual(finding):
    """Whether the facts have decided it."""
    return finding.outcome in judging.FACTUAL


@register.filter
def brussels(moment):
    """A moment by the clock in Brussels."""
    return deadlines.in_brussels(moment)


@register.filter
def left(moment):
    """How long it is until a moment; empty once it has passed."""
    return timeuntil(moment, depth=1) if moment and moment > timezone.now() else ""


@register.filter
def outwardly(state):
    """A state as the applicant sees it: what goes on inside the agency is in review."""
    shown = State.IN_REVIEW if state == State.TO_CONFIRM else State(state)
    return shown.label


@register.filter
def state_label(state):
    """A state in words."""
    return State(state).label


@register.simple_tag
def columns():
    """What an export can have in its columns: the id and the label of each."""
    return [(id, column.label) for id, column in COLUMNS.items()]


@register.simple_tag
def kept_filter(filtered, asked, officers, user):
    """The filter of the queue: what is asked, and among whom this user can choose."""
    name, facts = "review/_filter.html", {"asked": asked, "officers": officers, "user": user.pk}
    return keep(
        name,
        facts,
        lambda: get_template(name).render({"form": filtered.form, "asked": asked}),
    )


@register.simple_tag
def subject_url(proposal, subject):
    """Where in the draft a subject is answered."""
    return subjects.url(proposal, subject)
