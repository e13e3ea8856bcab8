"""What the engines can not find in a proposal by themselves: whole numbers, each by a function."""

from rules.proposal import is_stated
from rules.vocabulary import Level, MobilityKind, ResultKind, Role
from tests.benchmarks.proposals import CALL


def counted(proposal):
    """Every fact of a proposal, for an engine that takes plain data."""
    return {name: count(proposal) for name, count in COUNTS.items()}


class Counted:
    """The facts of a proposal, for an engine that asks for one at a time."""

    def __init__(self, proposal):
        self.proposal = proposal

    def __getitem__(self, name):
        return COUNTS[name](self.proposal)


def taking_part(proposal):
    return [o for o in proposal.organisations if o.role is not Role.ASSOCIATED]


def with_role(proposal):
    return len([o for o in taking_part(proposal) if o.role is not None])


def programme_countries(proposal):
    stated = {o.country for o in taking_part(proposal) if o.country}
    return len([country for country in stated if CALL.is_programme_country(country)])


def without_country(proposal):
    return len([o for o in taking_part(proposal) if o.country is None])


def leads(proposal):
    return [o for o in proposal.organisations if o.role is Role.COORDINATOR]


def coordinators_inside(proposal):
    inside = [o.country and CALL.is_programme_country(o.country) for o in leads(proposal)]
    return inside.count(True)


def outside(proposal):
    stated = [o for o in taking_part(proposal) if o.country]
    return [o for o in stated if not CALL.is_programme_country(o.country)]


def outside_without_value(proposal):
    return len([o for o in outside(proposal) if not is_stated(o.added_value)])


def field_unsaid(proposal):
    return len([o for o in taking_part(proposal) if o.active_in_field is None])


def months(proposal):
    return -1 if proposal.duration_months is None else proposal.duration_months


def people(proposal):
    return int(bool(proposal.participants.staff)) + int(bool(proposal.participants.learners))


def stays(proposal):
    return [m.duration_days for m in proposal.mobilities if m.kind is MobilityKind.LONG_TERM_STAFF]


def shortest_stay(proposal):
    return min((days for days in stays(proposal) if days is not None), default=-1)


def concrete(proposal):
    kinds = [r for r in proposal.results if r.kind is not None]
    return len([r for r in kinds if r.kind is not ResultKind.OTHER or is_stated(r.title)])


def advanced(proposal):
    return [r for r in proposal.results if r.level is Level.ADVANCED]


def novelty_unsaid(proposal):
    return len([r for r in advanced(proposal) if not is_stated(r.innovation)])


def behind(proposal):
    levels = {result.title: result.level for result in proposal.results}
    return [levels.get(output.result) for output in proposal.intellectual_outputs]


def spread(proposal):
    titles = [output.title for output in proposal.intellectual_outputs]
    levels = dict(zip(titles, behind(proposal), strict=True))
    return [levels.get(event.intellectual_output) for event in proposal.multiplier_events]


def open_answers(proposal):
    licences = [result.open_licence for result in proposal.results]
    return [proposal.dissemination.open_access, *licences]


def plan(proposal):
    said = proposal.dissemination
    return sum(map(is_stated, (said.target_groups, said.methods, said.scope)))


def lasting(proposal):
    return sum(map(is_stated, (proposal.impact.participants, proposal.impact.organisations)))


#: The facts that the conditions speak of. -1 stands for what is not stated.
COUNTS = {
    "organisations": lambda proposal: len(taking_part(proposal)),
    "with_role": with_role,
    "programme_countries": programme_countries,
    "without_country": without_country,
    "coordinators": lambda proposal: len(leads(proposal)),
    "coordinators_inside": coordinators_inside,
    "from_outside": lambda proposal: len(outside(proposal)),
    "outside_without_value": outside_without_value,
    "field_unsaid": field_unsaid,
    "months": months,
    "objectives": lambda proposal: len(proposal.objectives),
    "activities": lambda proposal: len(proposal.activities),
    "fields": lambda proposal: len(set(proposal.fields)),
    "themes": lambda proposal: len(proposal.themes),
    "shared_theme": lambda proposal: int(is_stated(proposal.shared_theme)),
    "people": people,
    "long_stays": lambda proposal: len(stays(proposal)),
    "stays_unsaid": lambda proposal: stays(proposal).count(None),
    "shortest_stay": shortest_stay,
    "results": lambda proposal: len(proposal.results),
    "concrete": concrete,
    "unlevelled": lambda proposal: len([r for r in proposal.results if r.level is None]),
    "advanced": lambda proposal: len(advanced(proposal)),
    "novelty_unsaid": novelty_unsaid,
    "outputs": lambda proposal: len(proposal.intellectual_outputs),
    "outputs_small": lambda proposal: behind(proposal).count(Level.SMALL_SCALE),
    "outputs_unsaid": lambda proposal: behind(proposal).count(None),
    "events": lambda proposal: len(proposal.multiplier_events),
    "events_small": lambda proposal: spread(proposal).count(Level.SMALL_SCALE),
    "events_unsaid": lambda proposal: spread(proposal).count(None),
    "closed": lambda proposal: open_answers(proposal).count(False),
    "openness_unsaid": lambda proposal: open_answers(proposal).count(None),
    "plan": plan,
    "lasting": lasting,
}
