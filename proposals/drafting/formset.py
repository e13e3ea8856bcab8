"""Lists of the proposal document as forms: rows that can be added and taken out."""

import re

from django import forms
from django.forms.formsets import BaseFormSet

from proposals.precheck import has_criterion

from .inputs import Hidden
from .parts import PartForm
from .tree import merged


class RowForm(PartForm):
    """One row of a list in the document."""

    template = "drafting/_row.html"

    @property
    def is_written(self):
        """Whether anything stands in it."""
        return any(self[name].data not in (None, "", []) for name in self.fields)


class Rows(BaseFormSet):
    """A list of the document: rows that can be added and taken out."""

    key = ""
    title = ""
    row = ""
    template = "drafting/_rows.html"
    #: The criterion for which the rows are asked; without one every call asks them.
    only = ""
    #: Whether a blank row waits where there is none yet: a draft has few without such rows.
    opens = False

    @classmethod
    def of(cls, document, data=None, adding=""):
        """The rows of a document, with what was sent of them; a blank one where one is wanted."""
        rows = cls.rows_of(document)
        formset = cls(data, initial=rows, prefix=cls.key, form_kwargs={"document": document})
        formset.extra = 1 if adding == cls.key or (cls.opens and not rows) else 0
        return formset

    @classmethod
    def answers_for(cls, key):
        """Whether this key of the document is answered here."""
        return key == cls.key

    @classmethod
    def is_within(cls, path):
        """Whether this stands inside another list of the document, and a path leads into it."""
        return re.search(rf"/{cls.key}/\d", path) is not None

    @classmethod
    def is_asked(cls, document):
        """Whether a draft's call asks for such rows, or there are some all the same."""
        rows = cls.rows_of(document)
        return bool(rows) or not cls.only or has_criterion(document["call"], cls.only)

    @classmethod
    def rows_of(cls, document):
        """The rows as the forms show them."""
        return document.get(cls.key, [])

    @classmethod
    def unasked(cls, document):
        """The list, where it has rows although the draft's call does not ask it."""
        is_asked = not cls.only or has_criterion(document["call"], cls.only)
        rows = cls.rows_of(document)
        if rows and not is_asked:
            return [cls.title]
        names = cls.form.not_asked_by(document["call"]) if rows else ()
        within = [name for name in names if any(row.get(name) for row in rows)]
        labels = (str(cls.form.base_fields[name].label) for name in within)
        return [f"{cls.title}: {label}" for label in sorted(labels)]

    @property
    def facts(self):
        """All that tells how the rows look, as long as nothing was sent: the draft, and no form.

        A form looks at nothing else. To make those of a large draft takes longer than all the rest.
        """
        return {
            "rows": f"{type(self).__module__}.{type(self).__qualname__}",
            "document": self.form_kwargs["document"],
            "extra": self.extra,
        }

    def notes_of(self, notes):
        """What the fields of the rows have to be told, among other things: the forms would know."""
        return notes

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["DELETE"].widget = Hidden()

    def told(self, paths):
        """Those of the fields of all rows that are at one of these paths."""
        return [field for form in self.forms for field in form.told(paths)]

    @property
    def naming(self):
        """The fields of all rows that name another row of the draft."""
        return [field for form in self.forms for field in form.naming]

    def have_moved(self, document):
        """Whether a blank row between others has gone, so that the page's rows have to follow."""
        written = [place for place, form in enumerate(self.forms) if form.is_written]
        return len(self.rows_of(document)) != (written[-1] + 1 if written else 0)

    def apply(self, document):
        """The document with the rows as they were sent; blank ones are left out."""
        if not self.management_form.is_valid():
            return document
        before = dict(enumerate(document.get(self.key, [])))
        rows = [
            merged(before.get(place, {}), answers)
            for place, answers in enumerate(form.answers() for form in self.forms)
            if not answers.get("DELETE")
        ]
        return merged(document, {self.key: [row for row in rows if row] or None})


def rows_of(form, formset=Rows):
    """The class of a list whose rows are such forms."""
    return forms.formset_factory(
        form, formset=formset, can_delete=True, max_num=200, absolute_max=200
    )
