"""The lists of a draft: organisations, results, what is paid for them, and mobilities."""

from django import forms
from django.utils.translation import gettext_lazy as _

from proposals.terms import Level, MobilityKind, ResultKind, Role, StaffCategory

from .fields import (
    ChoiceField,
    CountryField,
    LineField,
    NumberField,
    TextField,
    TitleField,
    YesNoField,
)
from .parts import RowForm, Rows, rows_of
from .tree import merged


class OrganisationForm(RowForm):
    """An organisation of the partnership."""

    lines = (("name", "country"), ("role", "type", "active_in_field"), ("oid",))

    name = LineField(_("Name"))
    country = CountryField(_("Country"))
    role = ChoiceField(_("Role"), Role)
    type = LineField(_("Type of organisation"))
    active_in_field = YesNoField(_("Active in adult education"))
    added_value = TextField(
        _("Added value"),
        rows=3,
        help_text=_(
            "For an organisation from a partner country or from another field: "
            "what does it bring that no other can?"
        ),
    )
    oid = LineField(_("Organisation ID (OID)"))


class ResultForm(RowForm):
    """A concrete result."""

    lines = (("title", "kind"), ("level", "open_licence"))

    title = LineField(_("Title"))
    kind = ChoiceField(_("Kind of result"), ResultKind)
    level = ChoiceField(_("Level"), Level)
    open_licence = YesNoField(_("Under an open licence"))
    innovation = TextField(
        _("What is new and innovative"), rows=3, help_text=_("For an advanced result.")
    )


class IntellectualOutputForm(RowForm):
    """Salary costs for the making of an advanced result."""

    lines = (("title", "result"),)

    title = LineField(_("Title"))
    result = TitleField(_("Advanced result that it makes"), of="results")


class StaffCostsForm(RowForm):
    """Working days of one organisation's staff for an intellectual output."""

    lines = (("output", "organisation"), ("category", "days"))

    output = forms.TypedChoiceField(
        label=_("Intellectual output"), required=False, coerce=int, empty_value=None
    )
    organisation = TitleField(_("Organisation"), of="organisations", called="name")
    category = ChoiceField(_("Category of staff"), StaffCategory)
    days = NumberField(_("Days"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        outputs = enumerate(self.document.get("intellectual_outputs", []))
        titles = [(place, output.get("title", f"#{place + 1}")) for place, output in outputs]
        self.fields["output"].choices = [("", _("Not answered yet")), *titles]


class MultiplierEventForm(RowForm):
    """An event that spreads an intellectual output."""

    lines = (
        ("title", "intellectual_output"),
        ("country", "local_participants", "foreign_participants"),
    )

    title = LineField(_("Title"))
    intellectual_output = TitleField(
        _("Intellectual output that it spreads"), of="intellectual_outputs"
    )
    country = CountryField(_("Country"))
    local_participants = NumberField(_("Local participants"))
    foreign_participants = NumberField(_("Participants from abroad"))


class MobilityForm(RowForm):
    """A learning, teaching or training activity."""

    lines = (("title", "kind"), ("country", "participants", "duration_days"))

    title = LineField(_("Title"))
    kind = ChoiceField(_("Kind of mobility"), MobilityKind)
    country = CountryField(_("Country"))
    participants = NumberField(_("Participants"))
    duration_days = NumberField(_("Duration in days, travel left out"))


class TitledRows(Rows):
    """Rows that others refer to by title: who renames one renames it wherever it is named."""

    referring = ()

    def apply(self, document):
        """The document with the rows as they were sent, and every reference following them."""
        renamed = {
            form.initial.get("title"): form.answers()["title"]
            for form in self.forms
            if form.initial.get("title") and form.answers().get("title")
        }
        document = super().apply(document)
        for key, reference in self.referring:
            rows = [
                merged(row, {reference: renamed.get(row.get(reference), row.get(reference))})
                for row in document.get(key, [])
            ]
            document = merged(document, {key: rows or None})
        return document


class StaffCostsRows(Rows):
    """The working days of all intellectual outputs in one list, which the document nests."""

    @classmethod
    def rows_of(cls, document):
        """Each row of staff costs with the place of its intellectual output."""
        return [
            {**costs, "output": place}
            for place, output in enumerate(document.get("intellectual_outputs", []))
            for costs in output.get("staff_costs", [])
        ]

    def apply(self, document):
        """Each intellectual output with its own rows."""
        flat = {self.key: self.rows_of(document)}
        rows = super().apply(flat).get(self.key, [])
        outputs = [
            merged(
                output,
                {
                    "staff_costs": [
                        {name: fact for name, fact in row.items() if name != "output"}
                        for row in rows
                        if row.get("output", 0) == place
                    ]
                    or None
                },
            )
            for place, output in enumerate(document.get("intellectual_outputs", []))
        ]
        return merged(document, {"intellectual_outputs": outputs or None})


class OrganisationRows(rows_of(OrganisationForm)):
    key = "organisations"
    title = _("Organisations")
    row = _("Organisation")


class ResultRows(rows_of(ResultForm, TitledRows)):
    key = "results"
    title = _("Results")
    row = _("Result")
    referring = (("intellectual_outputs", "result"),)


class IntellectualOutputRows(rows_of(IntellectualOutputForm, TitledRows)):
    key = "intellectual_outputs"
    title = _("Intellectual outputs")
    row = _("Intellectual output")
    referring = (("multiplier_events", "intellectual_output"),)


class StaffCostRows(rows_of(StaffCostsForm, StaffCostsRows)):
    key = "staff_costs"
    title = _("Salary costs")
    row = _("Salary cost")


class MultiplierEventRows(rows_of(MultiplierEventForm)):
    key = "multiplier_events"
    title = _("Multiplier events")
    row = _("Multiplier event")


class MobilityRows(rows_of(MobilityForm)):
    key = "mobilities"
    title = _("Mobilities")
    row = _("Mobility")
