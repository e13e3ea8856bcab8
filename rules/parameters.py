"""The values of a call that its criteria rest on, by name; each with its unit."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from rules import unit_costs
from rules.text import marked as _
from rules.unit_costs import LACKING, Percent, UnitCosts
from rules.vocabulary import AtStake, Purpose

Count = Annotated[int, Meta(ge=1)]
#: A clock in Brussels shows it, in summer and in winter.
BrusselsTime = Annotated[datetime, Meta(tz=False)]


class Parameters(UnitCosts, frozen=True, kw_only=True):
    """The values of a call. Money is in whole euros."""

    fewest_organisations: Count = LACKING
    most_organisations: Count = LACKING
    fewest_programme_countries: Count = LACKING
    #: What falls when an added value does not convince.
    added_value_at_stake: AtStake = LACKING

    shortest_months: Count = LACKING
    longest_months: Count = LACKING
    earliest_start: date = LACKING
    latest_start: date = LACKING
    latest_end: date = LACKING
    deadline: BrusselsTime = LACKING
    #: Only where the national agency opens a second round.
    second_deadline: BrusselsTime = LACKING

    #: A long-term mobility lasts more days than this.
    longest_short_term_days: Count = LACKING
    #: Fewer words than these are a thin answer.
    fewest_words: Count = LACKING
    fewest_priorities: Count = LACKING
    #: That the form takes in an open answer.
    most_characters: Count = LACKING
    #: The types of partnership that get money for intellectual outputs and multiplier events.
    purposes_with_outputs: tuple[Purpose, ...] = LACKING

    #: The amounts that can be asked for, or the least and the most where any amount between can.
    lump_sums: tuple[Count, ...] = LACKING
    least_lump_sum: Count = LACKING
    most_lump_sum: Count = LACKING
    most_management_percent: Percent = LACKING
    #: A recommendation.
    most_work_packages: Count = LACKING

    #: Before the deadline, of the applicant.
    fewest_years_established: Count = LACKING
    #: By one organisation at one deadline, in any part or as coordinator.
    most_applications: Count = LACKING
    most_applications_as_coordinator: Count = LACKING


#: Of each pair, the first is no more than the second.
IN_ORDER = (
    ("shortest_months", "longest_months"),
    ("fewest_programme_countries", "fewest_organisations"),
    ("fewest_organisations", "most_organisations"),
    ("earliest_start", "latest_start"),
    ("latest_start", "latest_end"),
    ("deadline", "second_deadline"),
    ("least_lump_sum", "most_lump_sum"),
    ("most_applications_as_coordinator", "most_applications"),
)

#: What people call each of them.
LABELS = {
    "fewest_organisations": _("Organisations needed"),
    "most_organisations": _("Organisations allowed"),
    "fewest_programme_countries": _("Countries needed"),
    "added_value_at_stake": _("What falls without added value"),
    "shortest_months": _("Shortest duration in months"),
    "longest_months": _("Longest duration in months"),
    "earliest_start": _("Earliest start"),
    "latest_start": _("Latest start"),
    "latest_end": _("Latest end"),
    "deadline": _("Deadline (Brussels time)"),
    "second_deadline": _("Deadline of a second round (Brussels time)"),
    "longest_short_term_days": _("A long-term mobility lasts more days than"),
    "fewest_words": _("Fewer words than these are few"),
    "fewest_priorities": _("Priorities needed"),
    "most_characters": _("Characters of an open answer"),
    "purposes_with_outputs": _("Types with money for outputs and events"),
    "lump_sums": _("Lump sums in euros"),
    "least_lump_sum": _("Smallest grant in euros"),
    "most_lump_sum": _("Largest grant in euros"),
    "most_management_percent": _("Largest share of management in per cent"),
    "most_work_packages": _("Work packages recommended at most"),
    "fewest_years_established": _("Years of legal existence needed"),
    "most_applications": _("Applications of one organisation"),
    "most_applications_as_coordinator": _("Applications of one coordinator"),
    "countries": _("Countries"),
    **unit_costs.LABELS,
}
