"""The lists of what a project does: people who travel, and work that a lump sum pays."""

from django.utils.translation import gettext_lazy as _

from proposals.terms import MobilityKind

from .fields import (
    ChoiceField,
    CountryField,
    EuroField,
    LineField,
    NumberField,
    TitleField,
    YesNoField,
)
from .formset import rows_of
from .planned import PlannedForm


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


class MobilityRows(rows_of(MobilityForm)):
    key = "mobilities"
    only = "work.long_term_mobility"
    title = _("Mobilities")
    row = _("Mobility")


class MeetingRows(rows_of(MeetingForm)):
    key = "transnational_meetings"
    title = _("Transnational project meetings")
    row = _("Meeting")
    only = "grant.meetings"


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
