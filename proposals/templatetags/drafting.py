"""Showing the fields of a draft with all that belongs to them."""

from django import template
from django.forms import Select
from django.utils.translation import gettext as _

from proposals.drafting.reading import words
from proposals.drafting.sections import name_of
from proposals.precheck import has_criterion

register = template.Library()


@register.simple_tag
def answer(field, is_swapped=False):
    """A field's input, tied to its help, its error, its counter and its findings."""
    swapped = {"data-hx-swap-oob": "true"} if is_swapped else {}
    parts = ["help"] if field.help_text else []
    parts += ["count"] if hasattr(field.field, "is_counted") else []
    described = " ".join(f"{field.auto_id}-{part}" for part in [*parts, "aside"])
    return field.as_widget(attrs={"aria-describedby": described, "class": _looks(field), **swapped})


def _looks(field):
    """What Bootstrap calls such an input; boxes to tick have a look of their own."""
    if field.use_fieldset:
        return "boxes"
    return "form-select" if isinstance(field.field.widget, Select) else "form-control"


@register.inclusion_tag("drafting/_count.html")
def counter(field, limit):
    """How long an answer is, beside what the form of the call takes, as far as that is known."""
    most, is_sure = limit or (None, False)
    words = _("{count} characters")
    if most:
        told = (
            _("{count} of {limit} characters")
            if is_sure
            else _("{count} of about {limit} characters")
        )
        words = told.replace("{limit}", str(most))
    count = len((field.value() or "").replace("\r\n", "\n"))
    return {
        "field": field,
        "words": words,
        "shown": words.replace("{count}", str(count)),
        "limit": most if is_sure else None,
        "is_over": is_sure and count > most,
    }


@register.filter
def path(field):
    """Where the document keeps the answer to a field."""
    return field.form.path_of(field.name)


@register.filter
def at(notes, field):
    """What a field has to be told."""
    return notes.get(path(field), ())


@register.filter
def name(path):
    """What the form calls the answer at a path."""
    return name_of(path)


@register.filter
def in_words(value, path):
    """An answer as one reads it, whatever part of the document it is."""
    return _("Taken out") if value is None else words(path, value)


@register.filter
def answered(value, path):
    """An answer in words; nothing where there is none."""
    return words(path, value)


@register.filter
def has_unit_costs(proposal):
    """Whether the grant of the draft's call is computed line by line."""
    return has_criterion(proposal.call, "grant.management")
