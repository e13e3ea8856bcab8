"""The unit costs and ceilings of a call, by name. Money is in whole euros."""

from typing import Annotated, Any

from msgspec import Meta, Struct

from rules.countries import Country
from rules.text import marked as _

#: What a value is in a call that lacks it. Nothing that such a call has reads it.
LACKING: Any = None

Euros = Annotated[int, Meta(ge=0)]
Percent = Annotated[int, Meta(ge=0, le=100)]


class Band(Struct, frozen=True, forbid_unknown_fields=True):
    """What is paid from a distance on, one way in kilometres."""

    km: Annotated[int, Meta(ge=0)]
    euros: Euros

    def __str__(self) -> str:
        return f"≥ {self.km} km: {self.euros}"


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """What is paid for each day up to and including this one."""

    to_day: Annotated[int, Meta(ge=1)]
    euros: Euros

    def __str__(self) -> str:
        return f"≤ {self.to_day}: {self.euros}"


class StaffDay(Struct, frozen=True, forbid_unknown_fields=True):
    """What is paid for a day's work, by category of staff."""

    manager: Euros
    teacher: Euros
    technician: Euros
    administrative: Euros

    def __str__(self) -> str:
        return f"{self.manager} / {self.teacher} / {self.technician} / {self.administrative}"


class UnitCosts(Struct, frozen=True, kw_only=True):
    """What a heading of the grant is computed from."""

    #: For each month.
    management_coordinator: Euros = LACKING
    management_partner: Euros = LACKING
    most_management: Euros = LACKING
    #: For each participant of a transnational project meeting, and for twelve months of meetings.
    meeting_travel: tuple[Band, ...] = LACKING
    most_meetings: Euros = LACKING
    #: By group of countries, the first group first.
    staff_day: tuple[StaffDay, ...] = LACKING
    staff_groups: tuple[frozenset[Country], ...] = LACKING
    #: The same for partner countries; a country in no group is in the last.
    staff_groups_elsewhere: tuple[frozenset[Country], ...] = LACKING
    #: For each participant of a multiplier event, and for all events.
    event_local: Euros = LACKING
    event_foreign: Euros = LACKING
    most_events: Euros = LACKING
    #: For each participant of a learning, teaching or training activity.
    activity_travel: tuple[Band, ...] = LACKING
    staff_support: tuple[Step, ...] = LACKING
    learner_support: tuple[Step, ...] = LACKING
    linguistic_support: Euros = LACKING
    #: Of the cost itself; the ceiling leaves financial guarantees out.
    exceptional_percent: Percent = LACKING
    most_exceptional: Euros = LACKING
    special_needs_percent: Percent = LACKING
    #: For the whole project.
    most_grant_per_month: Euros = LACKING
    most_grant: Euros = LACKING
    #: For each organisation and twelve months.
    most_grant_per_organisation: Euros = LACKING


#: What people call each of them.
LABELS = {
    "management_coordinator": _("Management, coordinator, euros a month"),
    "management_partner": _("Management, each partner, euros a month"),
    "most_management": _("Management at most, euros a month"),
    "meeting_travel": _("Project meetings, euros by distance"),
    "most_meetings": _("Project meetings at most, euros a year"),
    "staff_day": _("A day of work in euros: manager / teacher / technician / administrator"),
    "staff_groups": _("Groups of countries for a day of work"),
    "staff_groups_elsewhere": _("Groups of partner countries for a day of work"),
    "event_local": _("Multiplier events, euros a local participant"),
    "event_foreign": _("Multiplier events, euros a foreign participant"),
    "most_events": _("Multiplier events at most, euros"),
    "activity_travel": _("Travel to activities, euros by distance"),
    "staff_support": _("Individual support of staff, euros a day"),
    "learner_support": _("Individual support of learners, euros a day"),
    "linguistic_support": _("Linguistic support, euros a participant"),
    "exceptional_percent": _("Exceptional costs, per cent paid"),
    "most_exceptional": _("Exceptional costs at most, euros"),
    "special_needs_percent": _("Special needs, per cent paid"),
    "most_grant_per_month": _("Largest grant, euros a month"),
    "most_grant": _("Largest grant in all, euros"),
    "most_grant_per_organisation": _("Largest grant, euros an organisation and year"),
}
