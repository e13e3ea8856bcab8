"""Parts of the proposal document as forms: what the page shows, and how it gets back in."""

from datetime import date
from functools import cache

from django import forms
from django.forms.utils import ErrorDict, ErrorList
from django.utils.functional import cached_property

from proposals.precheck import has_criterion
from proposals.storable import storable

from .fields import RowField, faults
from .tree import MARK, dug, merged, planted


class PartForm(forms.Form):
    """A part of the document, its fields named as there.

    `key` is where the part stands in the document; without one its fields stand at the top.
    `lines` says which fields stand side by side. `only` says which criterion a field is asked
    for: where a call has no such criterion, the field is shown only if it is answered.
    `typed` names what was sent where that is not all: the form has no other field then.
    """

    key = ""
    title = ""
    lines = ()
    only = {}
    template = "drafting/_sheet.html"

    def __init__(self, *args, document, typed=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.empty_permitted = True  # where nothing was changed, nothing has to be read
        self.document = document
        self._leave_out(typed)
        for name, field in self.fields.items():
            if hasattr(field, "offer"):
                self.fields[name] = field.offer(document, self.initial.get(name) or "")
        if not self.is_bound:
            self._show_unread()

    def _leave_out(self, typed):
        """Of the fields keep those that are shown, or those that were sent."""
        if typed is None:
            moot = self.not_asked_by(self.document["call"])
            absent = [name for name in moot if not self.initial.get(name)]
        else:
            absent = [name for name in self.fields if self.add_prefix(name) not in typed]
        for name in absent:
            del self.fields[name]

    def _show_unread(self):
        """What was typed and could not be read is shown again, with the reason."""
        self._errors = ErrorDict()
        texts = {name: self.initial.get(MARK + name) for name in self.fields}
        for name, text in texts.items():
            if text is not None:
                self.initial = {**self.initial, name: text}
                if said := faults(self.fields[name], text):
                    self._errors[name] = ErrorList(said)

    @classmethod
    def of(cls, document, data=None, adding="", typed=None):
        """The form of this part of a draft, with what was sent of it."""
        prefix, shown = cls.key.replace("/", "-") or None, dug(document, cls.key)
        return cls(data, initial=shown, prefix=prefix, document=document, typed=typed)

    @classmethod
    def answers_for(cls, key):
        """Whether this key of the document is answered here."""
        return key == cls.key.partition("/")[0] if cls.key else key in cls.base_fields

    @classmethod
    def is_within(cls, path):
        """Whether this stands inside another part of the document, and a path leads into it."""
        return "/" in cls.key and path.startswith(f"{cls.key}/")

    @classmethod
    def is_asked(cls, document):
        """Whether a draft's call asks any of this, or any of it is answered all the same."""
        facts, moot = dug(document, cls.key), cls.not_asked_by(document["call"])
        return any(name not in moot or facts.get(name) for name in cls.base_fields)

    @classmethod
    @cache
    def not_asked_by(cls, call):
        """The fields that a call does not ask."""
        return [
            name
            for name in cls.base_fields
            if name in cls.only and not has_criterion(call, cls.only[name])
        ]

    @classmethod
    def unasked(cls, document):
        """The labels of what is answered here although the draft's call does not ask it."""
        facts, names = dug(document, cls.key), cls.not_asked_by(document["call"])
        return [cls.base_fields[name].label for name in names if facts.get(name)]

    @property
    def facts(self):
        """All that tells how it looks, as long as nothing was sent."""
        return self.facts_of(self.fields)

    def facts_of(self, names):
        """All that tells how some of its fields look: their answers, and their lists.

        A field that is its own, and not one that all such forms share, has a list of its own.
        """
        fields, shared = self.fields, self.base_fields
        keys = (key for name in names for key in (name, MARK + name))
        own = ((name, fields[name]) for name in names if fields[name] is not shared.get(name))
        untold = ((name, field) for name, field in own if not hasattr(field, "is_told_by_answer"))
        return {
            "form": type(self),
            "prefix": self.prefix,
            "fields": list(names),
            "answers": {key: self.initial[key] for key in keys if key in self.initial},
            "lists": {
                name: [(str(code), str(label)) for code, label in getattr(field, "choices", ())]
                for name, field in untold
            },
        }

    def notes_of(self, notes, names=None):
        """What its fields, or some of them, have to be told."""
        paths = map(self.path_of, self.fields if names is None else names)
        return {path: notes[path] for path in paths if path in notes}

    @property
    def heading(self):
        """Its title, for a template, which would take `title` for a field of that name."""
        return self.title

    @property
    def by_line(self):
        """The names of its fields, of those that stand side by side together."""
        beside = {name: line for line in self.lines for name in line}
        lines = dict.fromkeys(beside.get(name, (name,)) for name in self.fields if name != "DELETE")
        return [[name for name in line if name in self.fields] for line in lines]

    def path_of(self, name):
        """Where the document keeps the answer to a field."""
        return f"{self.prefix.replace('-', '/')}/{name}" if self.prefix else name

    @cached_property
    def changed_data(self):
        """The names of the fields that were changed; none is dressed for a page to find that out."""
        return [name for name, field in self.fields.items() if self._has_changed(name, field)]

    def _has_changed(self, name, field):
        data = self._widget_data_value(field.widget, self.add_prefix(name))
        return field.has_changed(self.get_initial_for_field(field, name), data)

    @property
    def naming(self):
        """The fields that name another row of the draft: when that is renamed, so are these."""
        return [self[name] for name, field in self.fields.items() if isinstance(field, RowField)]

    @classmethod
    def row_fields(cls):
        """Those of its fields that name rows, as they are before a draft gives them choices."""
        return [field for field in cls.base_fields.values() if isinstance(field, RowField)]

    def answers(self):
        """What was changed, ready for JSON; None where an answer was taken out.

        What could not be read stands under its mark, and the answer before it stays as it was.
        """
        readable = self.cleaned_data if self.is_valid() or self.is_bound else {}
        unread = {MARK + name: self._unread(name) for name in self.fields}
        return unread | {
            name: stored(readable[name]) for name in self.changed_data if name in readable
        }

    def _unread(self, name):
        text = self[name].data if name in self.errors else None
        if not isinstance(text, str) or not text.strip():
            return None
        return storable(text)

    def apply(self, document):
        """The draft with what was changed here; what could not be read is kept beside it."""
        return planted(document, self.key, merged(dug(document, self.key), self.answers()))


def stored(value):
    """A form's value as the document holds it; None for every way of saying nothing."""
    if isinstance(value, date):
        return value.isoformat()
    return None if value in ("", None) or value == [] else value
