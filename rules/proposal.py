"""What the rules know of a proposal. None, or an empty list: not answered yet."""

from datetime import date
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from rules import countries
from rules.calendar import Duration, between
from rules.vocabulary import (
    Activity,
    Field,
    Level,
    MobilityKind,
    Objective,
    Purpose,
    ResultKind,
    Role,
)

# Bounds far beyond any real proposal: they keep a document small enough to store and to show.
Line = Annotated[str, Meta(max_length=500)]
Text = Annotated[str, Meta(max_length=20_000)]
Number = Annotated[int, Meta(ge=0, le=1_000_000)]
Months = Annotated[int, Meta(ge=0, le=1_200)]
Euros = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Country = Annotated[str, Meta(pattern=countries.PATTERN)]


class Facts(
    Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, kw_only=True, gc=False
):
    """A part of a proposal, every fact of which may be missing."""


class Organisation(Facts, frozen=True):
    """An organisation of the partnership."""

    name: Line | None = None
    country: Country | None = None
    role: Role | None = None
    type: Line | None = None
    active_in_field: bool | None = None
    added_value: Text | None = None
    oid: Line | None = None
    #: The day on which it was legally established.
    established: date | None = None
    #: Whether it holds the Erasmus Charter for Higher Education.
    eche: bool | None = None
    #: Other proposals that it joins for this deadline, and how many of them it coordinates.
    other_applications: Number | None = None
    other_applications_as_coordinator: Number | None = None
    #: Whether it is a Hungarian public-interest trust, or an entity that one maintains.
    public_interest_trust: bool | None = None

    @property
    def takes_part(self) -> bool:
        """Whether it is more than an associated partner, which is always called one."""
        return self.role is not Role.ASSOCIATED


class Participants(Facts, frozen=True):
    """Who takes part in the activities."""

    staff: bool | None = None
    learners: bool | None = None


class Result(Facts, frozen=True):
    """A concrete result of the project."""

    title: Line | None = None
    kind: ResultKind | None = None
    level: Level | None = None
    innovation: Text | None = None
    open_licence: bool | None = None


class StaffCosts(Facts, frozen=True):
    """Days that an organisation's staff of one category works on an intellectual output."""

    organisation: Line | None = None
    category: Line | None = None
    days: Number | None = None


class IntellectualOutput(Facts, frozen=True):
    """Salary costs asked for the making of an advanced result, which it names by title."""

    title: Line | None = None
    result: Line | None = None
    staff_costs: tuple[StaffCosts, ...] = ()


class MultiplierEvent(Facts, frozen=True):
    """An event that spreads an intellectual output, which it names by title."""

    title: Line | None = None
    country: Country | None = None
    intellectual_output: Line | None = None
    local_participants: Number | None = None
    foreign_participants: Number | None = None


class Mobility(Facts, frozen=True):
    """A learning, teaching or training activity abroad; its length in days, travel left out."""

    title: Line | None = None
    kind: MobilityKind | None = None
    country: Country | None = None
    participants: Number | None = None
    duration_days: Number | None = None


class Dissemination(Facts, frozen=True):
    """How the results reach others."""

    target_groups: Text | None = None
    methods: Text | None = None
    scope: Text | None = None
    open_access: bool | None = None


class Impact(Facts, frozen=True):
    """What remains with those who took part."""

    participants: Text | None = None
    organisations: Text | None = None


class WorkPackage(Facts, frozen=True):
    """A part of the work with its share of the lump sum; one of them is the management."""

    title: Line | None = None
    management: bool | None = None
    amount_eur: Euros | None = None


class PlannedActivity(Facts, frozen=True):
    """An activity of a small-scale partnership with its share of the lump sum."""

    title: Line | None = None
    amount_eur: Euros | None = None


class Annexes(Facts, frozen=True):
    """What goes with the application: whether each of them is there and signed."""

    declaration_on_honour: bool | None = None
    mandates: bool | None = None


class Grant(Facts, frozen=True):
    """What is asked of the programme."""

    requested_eur: Euros | None = None


class Proposal(Facts, frozen=True, dict=True, gc=True):
    """A proposal for a partnership project."""

    call: Line | None = None
    title: Line | None = None
    acronym: Line | None = None
    agency: Line | None = None
    purpose: Purpose | None = None
    start: date | None = None
    end: date | None = None
    duration_months: Months | None = None
    fields: tuple[Field, ...] = ()
    shared_theme: Text | None = None
    themes: tuple[Line, ...] = ()
    objectives: tuple[Objective, ...] = ()
    activities: tuple[Activity, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    participants: Participants = Participants()
    results: tuple[Result, ...] = ()
    intellectual_outputs: tuple[IntellectualOutput, ...] = ()
    multiplier_events: tuple[MultiplierEvent, ...] = ()
    mobilities: tuple[Mobility, ...] = ()
    dissemination: Dissemination = Dissemination()
    impact: Impact = Impact()
    grant: Grant = Grant()
    priorities: tuple[Line, ...] = ()
    work_packages: tuple[WorkPackage, ...] = ()
    planned_activities: tuple[PlannedActivity, ...] = ()
    annexes: Annexes = Annexes()

    @cached_property
    def participating(self) -> tuple[tuple[int, Organisation], ...]:
        """The organisations that are not associated partners, each with its place in the list."""
        return tuple(
            (place, organisation)
            for place, organisation in enumerate(self.organisations)
            if organisation.takes_part
        )

    @property
    def dated_duration(self) -> Duration | None:
        """What lies between the first and the last day; None where one of them is not stated."""
        return between(self.start, self.end) if self.start and self.end else None


def is_stated(text: str | None) -> bool:
    """Whether something was written: blanks alone say nothing."""
    return bool(text and not text.isspace())
