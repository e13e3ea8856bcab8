"""What the applicant wrote, as a reader sees it: labels and words in place of keys and codes."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals.drafting.sections import SECTIONS


@dataclass(frozen=True)
class Group:
    """Answers that belong together: a part of a section, or one row of a list."""

    title: str
    answers: list


def answers(document):
    """Each section with its groups of answered questions; what is not answered is left out."""
    sections = []
    for section in SECTIONS:
        groups = [group for form in section.bound(document) for group in _groups(form)]
        sections.append((section.title, [group for group in groups if group.answers]))
    return sections


def _groups(form):
    if not hasattr(form, "row"):
        return [_group(form.title, form)]
    return [_group(f"{form.row} {place}", row) for place, row in enumerate(form.initial_forms, 1)]


def _group(title, form):
    fields = ((field.label, shown(field, form.initial.get(name))) for name, field in asked(form))
    return Group(title, [(label, words) for label, words in fields if words])


def asked(form):
    return [(name, field) for name, field in form.fields.items() if name != "DELETE"]


def shown(field, value):
    """One answer in words."""
    if value is None or value in ("", []):
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(field, forms.DateField):
        return date_format(date.fromisoformat(value), "DATE_FORMAT")
    if isinstance(value, list):
        return ", ".join(_chosen(field, code) for code in value if code in dict(field.choices))
    return _chosen(field, value) if isinstance(field, forms.ChoiceField) else str(value)


def _chosen(field, value):
    return str(dict(field.choices).get(field.prepare_value(value), value))
