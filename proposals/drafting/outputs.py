"""The lists of what a project makes and spreads: intellectual outputs, who works on them, events."""

from django.utils.translation import gettext_lazy as _

from proposals.terms import StaffCategory

from .fields import ChoiceField, CountryField, LineField, NumberField, PlaceField, TitleField
from .formset import RowForm, Rows, rows_of
from .planned import PlannedForm
from .rows import TitledRows
from .tree import merged


class IntellectualOutputForm(PlannedForm):
    """Salary costs for the making of an advanced result."""

    lines = (("title", "result"), PlannedForm.WHEN)

    title = LineField(_("Title"))
    result = TitleField(_("Advanced result that it makes"), of="results")


class StaffCostsForm(RowForm):
    """Working days of one organisation's staff for an intellectual output."""

    lines = (("output", "organisation"), ("category", "days"))

    output = PlaceField(_("Intellectual output"), of="intellectual_outputs")
    organisation = TitleField(_("Organisation"), of="organisations", called="name")
    category = ChoiceField(_("Category of staff"), StaffCategory)
    days = NumberField(_("Days"))


class MultiplierEventForm(PlannedForm):
    """An event that spreads an intellectual output."""

    lines = (
        ("title", "intellectual_output"),
        ("country", "local_participants", "foreign_participants"),
        PlannedForm.WHEN,
    )

    title = LineField(_("Title"))
    intellectual_output = TitleField(
        _("Intellectual output that it spreads"), of="intellectual_outputs"
    )
    country = CountryField(_("Country"))
    local_participants = NumberField(_("Local participants"))
    foreign_participants = NumberField(_("Participants from abroad"))


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

    def in_order(self, rows):
        """The rows of one intellectual output after those of the other."""
        return sorted(rows, key=lambda place: rows[place].get("output", 0))

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


class IntellectualOutputRows(rows_of(IntellectualOutputForm, TitledRows)):
    key = "intellectual_outputs"
    only = "results.intellectual_outputs"
    title = _("Intellectual outputs")
    row = _("Intellectual output")
    referring = (("multiplier_events", "intellectual_output"),)


class StaffCostRows(rows_of(StaffCostsForm, StaffCostsRows)):
    key = "staff_costs"
    only = "results.intellectual_outputs"
    title = _("Salary costs")
    row = _("Salary cost")


class MultiplierEventRows(rows_of(MultiplierEventForm)):
    key = "multiplier_events"
    only = "results.multiplier_events"
    title = _("Multiplier events")
    row = _("Multiplier event")
