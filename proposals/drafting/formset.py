"""Lists of the proposal document as forms: rows that can be added and taken out."""

import re

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.functional import cached_property

from proposals.precheck import has_criterion

from .inputs import Hidden
from .parts import PartForm
from .tree import merged


class RowForm(PartForm):
    """One row of a list in the document."""

    template = "drafting/_row.html"

    @classmethod
    def seen_of(cls, document):
        """All that a row looks at beside itself: the call, and what other rows are called.

        Rows are made with nothing else of a draft, so that they look the same in many.
        """
        seen = {"call": document["call"]}
        for field in cls.row_fields():
            rows = document.get(field.of, [])
            seen[field.of] = [{field.called: row.get(field.called)} for row in rows]
        return seen


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
    def of(cls, document, data=None, adding="", typed=None):
        """The rows of a document, with what was sent of them; a blank one where one is wanted."""
        seen, rows = cls.form.seen_of(document), cls.rows_of(document)
        for_each = {"document": seen, "typed": typed}
        formset = cls(data, initial=rows, prefix=cls.key, form_kwargs=for_each)
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
        """All that tells how the rows look, as long as nothing was sent.

        No form has to be made to know it. To make those of a large draft takes longer than the rest.
        """
        return {**self._facts, "answers": self.initial, "extra": self.extra}

    def facts_at(self, place):
        """All that tells how the row at a place looks, as long as nothing was sent."""
        answers = self.initial[place] if place < len(self.initial) else {}
        return {**self._facts, "answers": answers, "place": place}

    @property
    def _facts(self):
        return {"rows": type(self), "seen": self.form_kwargs["document"]}

    def notes_of(self, notes):
        """What the fields of the rows have to be told."""
        return _within(self.key, notes)

    def notes_at(self, place, notes):
        """What the fields of the row at a place have to be told."""
        return _within(f"{self.key}/{place}", notes)

    @property
    def places(self):
        """The places of all rows, a blank one among them."""
        return range(self.total_form_count())

    def __getitem__(self, place):
        """The form of the row at a place; of the others none has to be made."""
        if not isinstance(place, int):
            # A template that means an attribute asks for a key of that name before.
            raise KeyError(place)
        if self.is_bound:
            return self.forms[place]
        place = self.places[place]
        return self._construct_form(place, **self.get_form_kwargs(place))

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["DELETE"].widget = Hidden()

    @property
    def naming(self):
        """The fields of all rows that name another row of the draft."""
        return [field for form in self.forms for field in form.naming]

    @cached_property
    def sent(self):
        """The rows that were sent, by their place: all of them, or those that were typed in."""
        typed = self.form_kwargs["typed"]
        if typed is None:
            return dict(enumerate(self.forms))
        return {place: self._row(place) for place in self._places_in(typed)}

    def _row(self, place):
        shown = self.initial[place] if place < len(self.initial) else {}
        return self.form(
            self.data, initial=shown, prefix=self.add_prefix(place), **self.form_kwargs
        )

    def _places_in(self, typed):
        found = filter(None, (re.match(rf"{self.key}-(\d{{1,3}})-", name) for name in typed))
        return sorted({int(each[1]) for each in found if int(each[1]) < self.absolute_max})

    def written(self, rows):
        """The rows with what was sent of them, by their place on the page; no blank ones."""
        rows = dict(enumerate(rows))
        for place, form in self.sent.items():
            answers = form.answers()
            rows[place] = {} if answers.get("DELETE") else merged(rows.get(place, {}), answers)
        return {place: row for place, row in rows.items() if row}

    @property
    def have_moved(self):
        """Whether a row will stand elsewhere than on the page, whose rows then have to follow."""
        written = self.written(self.initial)
        return self.in_order(written) != list(range(len(written)))

    def in_order(self, rows):
        """The places on the page of rows that are written, as the document holds them."""
        return list(rows)

    def apply(self, document):
        """The document with the rows as they were sent; blank ones are left out."""
        rows = self.written(document.get(self.key, []))
        return merged(document, {self.key: list(rows.values()) or None})


def _within(key, notes):
    return {path: told for path, told in notes.items() if path.startswith(f"{key}/")}


def rows_of(form, formset=Rows):
    """The class of a list whose rows are such forms."""
    return forms.formset_factory(
        form, formset=formset, can_delete=True, max_num=200, absolute_max=200
    )
