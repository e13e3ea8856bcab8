"""Answers as a person reads them: words in place of codes, wherever one answer stands alone."""

from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proposals.terms import country_name

from .fields import CountryField
from .sections import field_at
from .tree import MARK


def words(path, value):
    """What stands at a path of the document, in words; a row or a part line by line."""
    if isinstance(value, dict):
        return "\n".join(
            f"{_label(f'{path}/{key}')}: {words(f'{path}/{key}', part)}"
            for key, part in value.items()
        )
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        return "\n\n".join(words(f"{path}/{place}", part) for place, part in enumerate(value))
    # What could not be read stands for itself.
    return str(value) if MARK in path else shown(field_at(path), value)


def shown(field, value):
    """One answer to a field of the form, in words; empty where there is none."""
    if value is None or value in ("", []):
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(field, forms.DateField):
        return date_format(date.fromisoformat(value), "DATE_FORMAT")
    if isinstance(value, list):
        return ", ".join(_chosen(field, code) for code in value)
    return _chosen(field, value)


def _chosen(field, value):
    if isinstance(field, CountryField):
        return country_name(value)
    if not isinstance(field, forms.ChoiceField):
        return str(value)
    return str(dict(field.choices).get(field.prepare_value(value), value))


def _label(path):
    field = field_at(path.replace(MARK, ""))
    return field.label if field else path.rpartition("/")[2]
