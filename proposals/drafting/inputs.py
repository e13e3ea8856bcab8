"""Inputs that write themselves.

Django writes each input, and each box of a list, by a template of its own; a large draft has
hundreds of them on a page.
"""

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join


class Written:
    """What every input shares: it is one tag, and nothing in a draft is required."""

    def render(self, name, value, attrs=None, renderer=None):
        shown = {"type": self.type_of(value), "name": name, "value": self.format_value(value)}
        return format_html("<input{}>", flatatt(shown | self.build_attrs(self.attrs, attrs)))

    def type_of(self, value):
        """What kind of input a browser shows."""
        return self.input_type

    def use_required_attribute(self, initial):
        return False


class Line(Written, forms.TextInput):
    """A line of text."""


class Hidden(Written, forms.HiddenInput):
    """What nobody sees."""


class Area(Written, forms.Textarea):
    """Some lines of text."""

    def render(self, name, value, attrs=None, renderer=None):
        shown = flatatt({"name": name} | self.build_attrs(self.attrs, attrs))
        # A browser leaves out the first newline, and would take one that was typed.
        return format_html("<textarea{}>\n{}</textarea>", shown, self.format_value(value) or "")


class Boxes(Written, forms.CheckboxSelectMultiple):
    """A list of which any number can be ticked."""

    def render(self, name, value, attrs=None, renderer=None):
        attrs = self.build_attrs(self.attrs, attrs)
        box = flatatt({k: v for k, v in attrs.items() if k != "id"} | {"type": "checkbox"})
        ticked, id = set(self.format_value(value)), attrs.get("id", name)
        boxes = (
            (f"{id}_{place}", box, name, code, " checked" if str(code) in ticked else "", label)
            for place, (code, label) in enumerate(self.choices)
        )
        return format_html(
            '<div id="{}" class="{}">{}</div>',
            id,
            attrs.get("class", ""),
            format_html_join("", BOX, boxes),
        )


BOX = '<div><label for="{0}"><input id="{0}"{1} name="{2}" value="{3}"{4}> {5}</label></div>'
