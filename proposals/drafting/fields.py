"""The kinds of answer that a draft holds. Empty always means: not answered yet."""

import re
from copy import copy
from functools import lru_cache

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from proposals.terms import choices, country_choices, is_country, iso

from .inputs import Area, Boxes, Line, Written
from .lists import CountryList, List, WordList


def faults(field, text):
    """Why a field can not read what was typed, in sentences; none where it can."""
    try:
        field.clean(text)
    except ValidationError as error:
        return error.messages
    return []


class Answer:
    """What every kind of answer shares: it may be missing, and does not differ among drafts.

    A kind that does has `offer(document, stated)`, which gives the field that fits a draft. In a row
    it sees no more of the draft than the call, and the rows that a `RowField` names.
    """

    def __init__(self, label, **options):
        super().__init__(label=label, required=False, **options)

    def __deepcopy__(self, memo):
        """No form changes its fields, so all forms share them: a draft has hundreds of them."""
        return self

    def offering(self, choices):
        """The same field with other choices."""
        twin = copy(self)
        twin.widget = copy(self.widget)
        twin.choices = choices
        return twin


class WordsField(Answer, forms.CharField):
    """Text. What is too long is kept as it was typed, and never cut off by the browser."""

    def __init__(self, label, *, most, **options):
        super().__init__(label, max_length=most, **options)

    def widget_attrs(self, widget):
        return {}


class LineField(WordsField):
    """A few words."""

    widget = Line

    def __init__(self, label, **options):
        super().__init__(label, most=500, **options)


class TextField(WordsField):
    """A longer text, whose characters are counted up to what the application form takes."""

    is_counted = True

    def __init__(self, label, rows=4, **options):
        super().__init__(label, most=20_000, widget=Area(attrs={"rows": rows}), **options)


class NumberField(Answer, forms.IntegerField):
    """A whole number, zero or more where nothing else is said."""

    # A number input forgets what is no number; this one keeps it, to be mended.
    widget = Line

    def __init__(self, label, least=0, most=1_000_000, **options):
        super().__init__(label, min_value=least, max_value=most, **options)

    def widget_attrs(self, widget):
        return {"inputmode": "numeric"}


class MonthField(NumberField):
    """A month of the project, counted from its first."""

    def __init__(self, label, **options):
        super().__init__(label, least=1, most=1_200, **options)


class EuroField(NumberField):
    """An amount in whole euros."""

    def __init__(self, label, **options):
        super().__init__(label, most=1_000_000_000, **options)


class DayInput(Written, forms.DateInput):
    """The browser's own calendar; a plain line where what was typed is no day of it."""

    def type_of(self, value):
        text = self.format_value(value)
        return "date" if not text or re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "text"


class DayField(Answer, forms.DateField):
    """A day, written as the browser's own calendar writes it, or as people do."""

    FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")

    def __init__(self, label, **options):
        widget = DayInput(format="%Y-%m-%d")
        super().__init__(label, widget=widget, input_formats=self.FORMATS, **options)


class ChoiceField(Answer, forms.ChoiceField):
    """One of a list of the rules, or none yet."""

    widget = WordList

    def __init__(self, label, vocabulary, **options):
        offered = [("", _("Not answered yet")), *choices(vocabulary)]
        super().__init__(label, choices=offered, **options)


class OwnWordsField(ChoiceField):
    """One of a list of the rules; what a document says in words of its own is offered as well."""

    #: Whoever knows the answer knows what else is on the list.
    is_told_by_answer = True

    def offer(self, document, stated):
        """Offer the list, and what is stated where the list has no such word."""
        return _offering_too(self, stated)


@lru_cache(maxsize=1_000)
def _offering_too(field, stated):
    if any(stated == code for code, _label in field.choices):
        return field
    return field.offering([*field.choices, (stated, stated)])


class ListField(WordsField):
    """A list of short texts, one on each line."""

    def __init__(self, label, **options):
        super().__init__(label, most=5_000, widget=Area(attrs={"rows": 3}), **options)

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value):
        lines = [line.strip() for line in super().clean(value).splitlines()]
        if any(len(line) > 500 for line in lines):
            raise ValidationError(_("A line has at most 500 characters."))
        return [line for line in lines if line]

    def has_changed(self, initial, data):
        return [line.strip() for line in (data or "").splitlines() if line.strip()] != (
            initial or []
        )


class ChoicesField(Answer, forms.MultipleChoiceField):
    """Any number out of a list of the rules."""

    widget = Boxes

    def __init__(self, label, vocabulary, **options):
        super().__init__(label, choices=choices(vocabulary), **options)


class YesNoField(Answer, forms.TypedChoiceField):
    """Yes, no, or not answered yet."""

    widget = WordList

    def __init__(self, label, **options):
        offered = [("", _("Not answered yet")), ("True", _("Yes")), ("False", _("No"))]
        super().__init__(
            label,
            choices=offered,
            coerce=lambda value: value == "True",
            empty_value=None,
            **options,
        )

    def has_changed(self, initial, data):
        # Django coerces what was there before as well, and a stored yes is no word that was sent.
        return ("" if initial is None else str(initial)) != (data or "")


class CountryField(Answer, forms.ChoiceField):
    """A country; EL and UK are shown as Greece and the United Kingdom, and kept as written."""

    widget = CountryList

    def __init__(self, label, **options):
        super().__init__(label, choices=self._offered, **options)

    def prepare_value(self, value):
        return iso(value or "")

    def has_changed(self, initial, data):
        return iso(initial or "") != (data or "")

    def valid_value(self, value):
        return is_country(value)

    @staticmethod
    def _offered():
        return [("", _("Not answered yet")), *country_choices()]


class RowField(Answer):
    """One of the draft's own rows: `of` which list, and by what they are `called`.

    A kind of it has `rows(document, stated)`, which gives the choices that there are.
    """

    widget = List

    def __init__(self, label, *, of, called="title", **options):
        super().__init__(label, **options)
        self.of, self.called = of, called

    def offer(self, document, stated):
        """Offer the rows that the draft has."""
        return self.offering([("", _("Not answered yet")), *self.rows(document, stated)])


class PlaceField(RowField, forms.TypedChoiceField):
    """A row by its place among them."""

    def __init__(self, label, **options):
        super().__init__(label, coerce=int, empty_value=None, **options)

    def rows(self, document, stated):
        """Each of them; those without a title by their number."""
        rows = enumerate(document.get(self.of, []))
        return [(place, row.get(self.called) or f"#{place + 1}") for place, row in rows]


class TitleField(RowField, forms.ChoiceField):
    """A row by its title."""

    def rows(self, document, stated):
        """The titles that the draft has, and the one that is stated even if it has gone."""
        titles = [row.get(self.called) for row in document.get(self.of, [])]
        return [(title, title) for title in dict.fromkeys([*titles, stated]) if title]
