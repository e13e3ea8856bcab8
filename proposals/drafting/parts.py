"""Parts of the proposal document as forms: what the page shows, and how it gets back in."""

from datetime import date

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.forms.formsets import BaseFormSet

from .fields import TitleField


class PartForm(forms.Form):
    """A part of the document, its fields named as there.

    `key` is where the part stands in the document; without one its fields stand at the top.
    `lines` says which fields stand side by side.
    """

    key = ""
    title = ""
    lines = ()

    def __init__(self, *args, document, **kwargs):
        super().__init__(*args, **kwargs)
        self.document = document
        for name, field in self.fields.items():
            if isinstance(field, TitleField):
                field.offer(document, self.initial.get(name))

    @classmethod
    def of(cls, document, data=None, adding=""):
        """The form of this part of a document, with what was sent of it."""
        facts = document.get(cls.key, {}) if cls.key else document
        return cls(data, initial=facts, prefix=cls.key or None, document=document)

    @classmethod
    def answers_for(cls, key):
        """Whether this key of the document is answered here."""
        return key == cls.key if cls.key else key in cls.base_fields

    @property
    def helper(self):
        """How the fields are laid out."""
        helper = FormHelper(self)
        helper.form_tag = False
        helper.disable_csrf = True
        beside = {name: line for line in self.lines for name in line}
        lines = dict.fromkeys(beside.get(name, (name,)) for name in self.fields)
        helper.layout = Layout(
            *(Row(*(Column(name, css_class="col-sm") for name in line)) for line in lines)
        )
        return helper

    def answers(self):
        """What was changed and could be read, ready for JSON; None where an answer was taken out."""
        self.full_clean()
        readable = self.cleaned_data if self.is_bound else {}
        return {name: stored(readable[name]) for name in self.changed_data if name in readable}

    def apply(self, document):
        """The document with what was changed here; what could not be read stays as it was."""
        if not self.key:
            return merged(document, self.answers())
        part = merged(document.get(self.key, {}), self.answers())
        return merged(document, {self.key: part or None})


class RowForm(PartForm):
    """One row of a list in the document."""


class Rows(BaseFormSet):
    """A list of the document: rows that can be added and taken out."""

    key = ""
    title = ""
    row = ""

    @classmethod
    def of(cls, document, data=None, adding=""):
        """The rows of a document, with what was sent of them; a blank one where one is wanted."""
        rows = cls.rows_of(document)
        formset = cls(data, initial=rows, prefix=cls.key, form_kwargs={"document": document})
        formset.extra = 1 if adding == cls.key or not rows else 0
        return formset

    @classmethod
    def answers_for(cls, key):
        """Whether this key of the document is answered here."""
        return key == cls.key

    @classmethod
    def rows_of(cls, document):
        """The rows as the forms show them."""
        return document.get(cls.key, [])

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["DELETE"].widget = forms.HiddenInput()

    def apply(self, document):
        """The document with the rows as they were sent; blank ones are left out."""
        if not self.management_form.is_valid():
            return document
        before = document.get(self.key, [])
        rows = [
            merged(before[place] if place < len(before) else {}, form.answers())
            for place, form in enumerate(self.forms)
            if not form.answers().pop("DELETE", False)
        ]
        return merged(document, {self.key: [row for row in rows if row] or None})


def rows_of(form, formset=Rows):
    """The class of a list whose rows are such forms."""
    return forms.formset_factory(
        form, formset=formset, can_delete=True, max_num=200, absolute_max=200
    )


def merged(facts, answers):
    """Facts with some of them answered anew; None takes an answer out."""
    return {key: value for key, value in {**facts, **answers}.items() if value is not None}


def stored(value):
    """A form's value as the document holds it; None for every way of saying nothing."""
    if isinstance(value, date):
        return value.isoformat()
    return None if value in ("", None) or value == [] else value
