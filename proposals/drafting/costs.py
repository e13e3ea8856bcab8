"""The lists of a draft that cost something: what is made, who travels, and what else is paid."""

from django import forms
from django.utils.translation import gettext_lazy as _

from proposals.terms import ExceptionalKind, MobilityKind, StaffCategory

from .fields import (
    ChoiceField,
    CountryField,
    EuroField,
    LineField,
    MonthField,
    NumberField,
    TitleField,
    YesNoField,
)
from .formset import RowForm, Rows, rows_of
from .rows import TitledRows
from .tree import merged


class PlannedForm(RowForm):
    """A row that has its time in the project; each such form ends with this line."""

    WHEN = ("first_month", "last_month")

    first_month = MonthField(_("From month of the project"))
    last_month = MonthField(_("To month"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields([name for name in self.fields if name not in self.WHEN])


class IntellectualOutputForm(PlannedForm):
    """Salary costs for the making of an advanced result."""

    lines = (("title", "result"), PlannedForm.WHEN)

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
        if "output" in self.fields:
            outputs = enumerate(self.document.get("intellectual_outputs", []))
            titles = [(place, output.get("title", f"#{place + 1}")) for place, output in outputs]
            self.fields["output"].choices = [("", _("Not answered yet")), *titles]


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


class MobilityForm(PlannedForm):
    """A learning, teaching or training activity."""

    lines = (
        ("title", "kind"),
        ("country", "duration_days"),
        ("participants", "accompanying"),
        ("organisation", "distance_km"),
        ("from_city", "to_city"),
        PlannedForm.WHEN,
    )
    only = dict.fromkeys(
        ("accompanying", "organisation", "distance_km", "from_city", "to_city"), "grant.travel"
    )

    title = LineField(_("Title"))
    kind = ChoiceField(_("Kind of mobility"), MobilityKind)
    country = CountryField(_("Country"))
    duration_days = NumberField(_("Duration in days, travel left out"))
    participants = NumberField(_("Participants"))
    accompanying = NumberField(_("Accompanying persons, on top"))
    organisation = TitleField(_("Sent by"), of="organisations", called="name")
    distance_km = NumberField(_("Distance one way, in kilometres"), most=40_000)
    from_city = LineField(_("From"), help_text=_("If not the city of the organisation."))
    to_city = LineField(_("To"))


class MeetingForm(PlannedForm):
    """People of one organisation who travel to a transnational project meeting."""

    lines = (
        ("title", "country"),
        ("organisation", "participants"),
        ("from_city", "to_city"),
        PlannedForm.WHEN,
    )

    title = LineField(_("Title"))
    country = CountryField(_("Country"))
    organisation = TitleField(_("Sent by"), of="organisations", called="name")
    participants = NumberField(_("Participants"))
    from_city = LineField(_("From"), help_text=_("If not the city of the organisation."))
    to_city = LineField(_("To"))
    distance_km = NumberField(_("Distance one way, in kilometres"), most=40_000)


class ExceptionalCostForm(RowForm):
    """A cost that no unit cost covers."""

    lines = (("title", "kind"), ("organisation", "cost_eur"))

    title = LineField(_("Title"))
    kind = ChoiceField(_("Kind of cost"), ExceptionalKind)
    organisation = TitleField(_("Organisation"), of="organisations", called="name")
    cost_eur = EuroField(_("The whole cost, in euros"))


class SpecialNeedForm(RowForm):
    """What it costs that participants with special needs take part."""

    lines = (("title", "organisation"), ("participants", "cost_eur"))

    title = LineField(_("Title"))
    organisation = TitleField(_("Organisation"), of="organisations", called="name")
    participants = NumberField(_("Participants"))
    cost_eur = EuroField(_("The whole cost, in euros"))


class WorkPackageForm(PlannedForm):
    """A part of the work with its share of the lump sum."""

    lines = (("title",), ("management", "amount_eur"), PlannedForm.WHEN)

    title = LineField(_("Title"))
    management = YesNoField(_("It is the project management"))
    amount_eur = EuroField(_("Amount in euros"))


class PlannedActivityForm(PlannedForm):
    """An activity of a small-scale partnership with its share of the lump sum."""

    lines = (("title", "amount_eur"), PlannedForm.WHEN)

    title = LineField(_("Title"))
    amount_eur = EuroField(_("Amount in euros"))


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


class MeetingRows(rows_of(MeetingForm)):
    key = "transnational_meetings"
    title = _("Transnational project meetings")
    row = _("Meeting")
    only = "grant.meetings"


class ExceptionalCostRows(rows_of(ExceptionalCostForm)):
    key = "exceptional_costs"
    title = _("Exceptional costs")
    row = _("Exceptional cost")
    only = "grant.exceptional_costs"


class SpecialNeedRows(rows_of(SpecialNeedForm)):
    key = "special_needs"
    title = _("Special needs support")
    row = _("Special need")
    only = "grant.special_needs"


class WorkPackageRows(rows_of(WorkPackageForm)):
    key = "work_packages"
    opens = True
    title = _("Work packages")
    row = _("Work package")
    only = "lump_sum.work_packages"


class PlannedActivityRows(rows_of(PlannedActivityForm)):
    key = "planned_activities"
    opens = True
    title = _("Activities and what they cost")
    row = _("Activity")
    only = "lump_sum.activities"


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


class MobilityRows(rows_of(MobilityForm)):
    key = "mobilities"
    only = "work.long_term_mobility"
    title = _("Mobilities")
    row = _("Mobility")
