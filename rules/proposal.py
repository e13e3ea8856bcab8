"""What the rules know of a proposal. None, or an empty list: not answered yet."""

from datetime import date

from rules.calendar import Duration, between
from rules.costs import (
    ExceptionalCost,
    Grant,
    IntellectualOutput,
    Meeting,
    Mobility,
    MultiplierEvent,
    SpecialNeed,
)
from rules.countries import Country
from rules.facts import Euros, Facts, Line, Months, Number, ProjectMonth, Text
from rules.once import once
from rules.vocabulary import (
    Activity,
    Field,
    Level,
    Objective,
    Purpose,
    ResultKind,
    Role,
)

#: Looked up once, since an enumeration is slow to ask and every organisation does.
ASSOCIATED, COORDINATOR = Role.ASSOCIATED, Role.COORDINATOR


class Organisation(Facts, frozen=True):
    """An organisation of the partnership."""

    name: Line | None = None
    country: Country | None = None
    city: Line | None = None
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
    first_month: ProjectMonth | None = None
    last_month: ProjectMonth | None = None


class PlannedActivity(Facts, frozen=True):
    """An activity of a small-scale partnership with its share of the lump sum."""

    title: Line | None = None
    amount_eur: Euros | None = None
    first_month: ProjectMonth | None = None
    last_month: ProjectMonth | None = None


class Annexes(Facts, frozen=True):
    """What goes with the application: whether each of them is there and signed."""

    declaration_on_honour: bool | None = None
    mandates: bool | None = None


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
    transnational_meetings: tuple[Meeting, ...] = ()
    exceptional_costs: tuple[ExceptionalCost, ...] = ()
    special_needs: tuple[SpecialNeed, ...] = ()
    dissemination: Dissemination = Dissemination()
    impact: Impact = Impact()
    grant: Grant = Grant()
    priorities: tuple[Line, ...] = ()
    work_packages: tuple[WorkPackage, ...] = ()
    planned_activities: tuple[PlannedActivity, ...] = ()
    annexes: Annexes = Annexes()

    @once
    def participating(self) -> tuple[tuple[int, Organisation], ...]:
        """The organisations that are not associated partners, each with its place in the list."""
        places = enumerate(self.organisations)
        return tuple([(place, o) for place, o in places if o.role is not ASSOCIATED])

    @once
    def leading(self) -> tuple[tuple[int, Organisation], ...]:
        """The coordinator, or however many are called one, each with its place in the list."""
        return tuple([(place, o) for place, o in self.participating if o.role is COORDINATOR])

    def organisation(self, name: str | None) -> Organisation | None:
        """The organisation that a row names; None where it names none, or one that is not there."""
        return next((o for o in self.organisations if name and o.name == name), None)

    def levels_behind(self, output: IntellectualOutput) -> set[Level | None]:
        """The levels that the result behind an intellectual output may have.

        The result may be any while the output names none; None stands for a level not stated.
        """
        return self._levels.get(output.result) or {None}

    @once
    def _levels(self) -> dict[str | None, set[Level | None]]:
        """The levels of the results of each title; under None, of any result."""
        levels: dict[str | None, set[Level | None]] = {None: {r.level for r in self.results}}
        for result in self.results:
            if result.title is not None:
                levels.setdefault(result.title, set()).add(result.level)
        return levels

    def levels_spread(self, event: MultiplierEvent) -> set[Level | None]:
        """The levels that the result behind a multiplier event may have; small-scale for none."""
        if not self.intellectual_outputs:
            return {Level.SMALL_SCALE}
        name = event.intellectual_output
        named = [o for o in self.intellectual_outputs if name is None or o.title == name]
        return set().union(*map(self.levels_behind, named)) or {None}

    @property
    def months(self) -> int | None:
        """How many whole months it lasts; None where that is not stated or not agreed."""
        stated, dated = self.duration_months, self.dated_duration
        if dated is None:
            return stated
        agreed = not dated.days and stated in (None, dated.months)
        return dated.months if agreed else None

    @property
    def dated_duration(self) -> Duration | None:
        """What lies between the first and the last day; None where one of them is not stated."""
        return between(self.start, self.end) if self.start and self.end else None


def is_stated(text: str | None) -> bool:
    """Whether something was written: blanks alone say nothing."""
    return bool(text and not text.isspace())
