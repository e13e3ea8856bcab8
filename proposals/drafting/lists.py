"""Lists to choose from, their options written at once.

Django writes each option by a template of its own: eight partners, each with a list of all
countries, took a third of a second.
"""

from functools import cache, lru_cache

from django import forms
from django.forms.utils import flatatt
from django.utils.choices import normalize_choices
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from proposals.terms import country_choices

from .inputs import Written


class List(Written, forms.Select):
    """A list with one option chosen."""

    def render(self, name, value, attrs=None, renderer=None):
        mark = format_html('<option value="{}"', "" if value is None else value)
        return format_html(
            "<select{}>{}</select>",
            flatatt({"name": name, **self.build_attrs(self.attrs, attrs)}),
            # What goes in was escaped by format_html.
            SafeString(self.options().replace(f"{mark}>", f"{mark} selected>", 1)),  # nosec B703
        )

    def options(self):
        """The options, none of them chosen."""
        return written(tuple((str(code), str(label)) for code, label in self.choices))


class WordList(List):
    """A list whose options are the same for every draft: written once in each language."""

    @property
    def choices(self):
        return self._choices

    @choices.setter
    def choices(self, value):
        self._choices, self._written = normalize_choices(value), {}

    def options(self):
        language = get_language()
        if language not in self._written:
            self._written[language] = super().options()
        return self._written[language]


class CountryList(List):
    """A list of all countries."""

    def options(self):
        return all_countries(get_language())


@lru_cache(maxsize=256)
def written(choices):
    """Options as HTML."""
    return format_html_join("", '<option value="{}">{}</option>', choices)


@cache
def all_countries(language):
    """Every country as an option, in the language that is active."""
    return written((("", _("Not answered yet")), *country_choices()))
