"""The quick check: a few facts about a partnership, held against a call. Nothing is stored."""

from itertools import groupby

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from proposals.precheck import call_choices, checked_for, deadline
from proposals.terms import Level, ResultKind, Role, choices

from .fields import ChoiceField, CountryField, DayField, LineField, NumberField, YesNoField

#: The criteria that so few answers are enough for.
CRITERIA = (
    "partnership.organisations",
    "partnership.largest",
    "partnership.programme_countries",
    "partnership.coordinator",
    "partnership.admitted",
    "duration.months",
    "duration.start",
    "results.concrete",
    "results.intellectual_outputs",
)
#: As many as most calls ask for. A browser takes its time for a row: each lists all countries.
ROWS = 3
MOST_ROWS = 40


class QuickForm(forms.Form):
    """What the project is: its call, its time and its results."""

    call = forms.ChoiceField(label=_("Call"))
    start = DayField(_("First day"))
    duration_months = NumberField(_("Duration in months"), most=1_200)
    kind = ChoiceField(_("Kind of result"), ResultKind)
    level = ChoiceField(_("Level"), Level)
    salaries = YesNoField(
        _("Salary costs"), help_text=_("Money for staff who make an intellectual output.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["call"].choices = calls_by_year()
        self.fields["call"].initial = coming_call()


class QuickRow(forms.Form):
    """An organisation of the partnership."""

    name = LineField(_("Organisation"))
    country = CountryField(_("Country"))
    role = forms.ChoiceField(label=_("Role"), choices=choices(Role), required=False)


class QuickRows(forms.BaseFormSet):
    """The partnership: somebody leads, others take part."""

    def __init__(self, *args, rows=ROWS, **kwargs):
        initial = [{"role": "coordinator"}, *({"role": "partner"} for _row in range(rows - 1))]
        super().__init__(*args, initial=initial, prefix="organisations", **kwargs)


QuickRowSet = forms.formset_factory(
    QuickRow, QuickRows, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)


class QuickCheck:
    """The forms with what was sent, and what the rules say of it."""

    def __init__(self, sent=None):
        self.form = QuickForm(sent)
        self.rows = QuickRowSet(sent)

    @property
    def document(self):
        """The answers as a draft would keep them."""
        self.form.is_valid(), self.rows.is_valid()
        said = {name: value for name, value in self._said(self.form).items() if value is not None}
        rows = [row for row in map(self._said, self.rows) if "name" in row or "country" in row]
        result = {name: said.pop(name) for name in ("kind", "level") if name in said}
        has_salaries = said.pop("salaries", False)
        return {
            "call": said.pop("call", coming_call()),
            **said,
            **({"organisations": rows} if rows else {}),
            **({"results": [result]} if result else {}),
            **({"intellectual_outputs": [{}]} if has_salaries else {}),
        }

    @property
    def report(self):
        """What the rules say as far as these few answers go."""
        return checked_for(self.document, CRITERIA)

    @staticmethod
    def _said(form):
        values = getattr(form, "cleaned_data", {}).items()
        said = {name: value for name, value in values if value not in (None, "")}
        return said | ({"start": said["start"].isoformat()} if "start" in said else {})


def calls_by_year():
    """The calls to choose from, the newest year first."""
    years = groupby(call_choices(), lambda call: call[0].partition("-")[0])
    return [(year, list(calls)) for year, calls in years]


def coming_call():
    """The call for adult education that closes next; where none is to come, the newest of them."""
    names = [name for name, _title in call_choices() if name.endswith(("KA204", "KA220-ADU"))]
    coming = {
        name: closes for name in names if (closes := deadline(name)) and closes > timezone.now()
    }
    return min(coming, key=coming.get) if coming else names[0]
