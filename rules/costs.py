"""What a proposal asks money for: the rows that cost something, and the amounts."""

from rules.countries import Country
from rules.facts import Euros, Facts, Kilometres, Line, Number, ProjectMonth
from rules.vocabulary import ExceptionalKind, MobilityKind


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
    first_month: ProjectMonth | None = None
    last_month: ProjectMonth | None = None


class MultiplierEvent(Facts, frozen=True):
    """An event that spreads an intellectual output, which it names by title."""

    title: Line | None = None
    country: Country | None = None
    intellectual_output: Line | None = None
    local_participants: Number | None = None
    foreign_participants: Number | None = None
    first_month: ProjectMonth | None = None
    last_month: ProjectMonth | None = None


class Mobility(Facts, frozen=True):
    """A learning, teaching or training activity abroad; its length in days, travel left out.

    Its participants travel from the city of their organisation, which it names, unless it names
    another. The distance is one way, in kilometres; those who accompany learners come on top.
    """

    title: Line | None = None
    kind: MobilityKind | None = None
    country: Country | None = None
    participants: Number | None = None
    accompanying: Number | None = None
    duration_days: Number | None = None
    organisation: Line | None = None
    from_city: Line | None = None
    to_city: Line | None = None
    distance_km: Kilometres | None = None
    first_month: ProjectMonth | None = None
    last_month: ProjectMonth | None = None


class Meeting(Facts, frozen=True):
    """People of one organisation who travel to a transnational project meeting; one way, in km."""

    title: Line | None = None
    country: Country | None = None
    organisation: Line | None = None
    from_city: Line | None = None
    to_city: Line | None = None
    distance_km: Kilometres | None = None
    participants: Number | None = None
    first_month: ProjectMonth | None = None
    last_month: ProjectMonth | None = None


class ExceptionalCost(Facts, frozen=True):
    """A cost that no unit cost covers, as a whole; the grant pays a part of it."""

    title: Line | None = None
    kind: ExceptionalKind | None = None
    organisation: Line | None = None
    cost_eur: Euros | None = None


class SpecialNeed(Facts, frozen=True):
    """What it costs that participants with special needs take part."""

    title: Line | None = None
    organisation: Line | None = None
    participants: Number | None = None
    cost_eur: Euros | None = None


class Headings(Facts, frozen=True):
    """What is asked under each heading of the grant, in euros."""

    management: Euros | None = None
    meetings: Euros | None = None
    intellectual_outputs: Euros | None = None
    multiplier_events: Euros | None = None
    travel: Euros | None = None
    individual_support: Euros | None = None
    linguistic_support: Euros | None = None
    exceptional_costs: Euros | None = None
    special_needs: Euros | None = None


class Grant(Facts, frozen=True):
    """What is asked of the programme."""

    requested_eur: Euros | None = None
    headings: Headings = Headings()
