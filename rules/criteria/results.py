"""What the project produces, and what it may be paid for."""

from collections.abc import Iterable

from rules.call import Call
from rules.costs import IntellectualOutput, MultiplierEvent
from rules.criterion import (
    Answer,
    criterion,
    met,
    needs_judgement,
    not_applicable,
    not_met,
    unanswered,
)
from rules.proposal import Proposal, Result, is_stated
from rules.report import Weight
from rules.text import marked as _
from rules.vocabulary import Level, ResultKind

#: What is sure of a level: it can be no other. Looked up once, for each output asks.
SMALL_SCALE: set[Level | None] = {Level.SMALL_SCALE}
ADVANCED: set[Level | None] = {Level.ADVANCED}
#: A kind that has to be described; each result is asked.
OTHER = ResultKind.OTHER


@criterion("results.concrete", Weight.ELIGIBILITY, _("Concrete results"))
def concrete(proposal: Proposal, call: Call) -> Answer:
    """Every project produces concrete results."""
    count = sum(map(_is_concrete, proposal.results))
    if count:
        return met(_("Concrete results: %(count)d."), count=count)
    if not proposal.results:
        return unanswered(_("Add at least one concrete result."), where="results")
    return unanswered(
        _("Say of which kind each result is, and describe a result of another kind."),
        where=tuple(
            f"results/{place}/{'title' if result.kind else 'kind'}"
            for place, result in enumerate(proposal.results)
        ),
    )


@criterion("results.innovation", Weight.FUNDING, _("What is new in advanced results"))
def innovation(proposal: Proposal, call: Call) -> Answer:
    """An advanced result brings something new and innovative."""
    if not proposal.results:
        return unanswered(_("No result is described yet."), where="results")
    advanced = [(p, r) for p, r in enumerate(proposal.results) if r.level in ADVANCED]
    silent = [f"results/{place}/innovation" for place, r in advanced if not is_stated(r.innovation)]
    if silent:
        return unanswered(
            _("Say what is new in each advanced result. Still to say: %(count)d."),
            where=silent,
            count=len(silent),
        )
    unlevelled = _unlevelled(proposal)
    if unlevelled:
        return unanswered(
            _("Say whether each result is small-scale or advanced."), where=unlevelled
        )
    if not advanced:
        return not_applicable(_("All results are small-scale."))
    return needs_judgement(
        _("Advanced results that say what is new: %(count)d."),
        remedy=_("The agency weighs whether it is new and innovative."),
        where=[f"results/{place}/innovation" for place, _r in advanced],
        count=len(advanced),
    )


@criterion("results.intellectual_outputs", Weight.FUNDING, _("Salary costs (intellectual outputs)"))
def intellectual_outputs(proposal: Proposal, call: Call) -> Answer:
    """Salary costs are for advanced results only; small-scale results carry none."""
    outputs = proposal.intellectual_outputs
    if not outputs:
        return not_applicable(_("No intellectual output is asked for."))
    levels = [proposal.levels_behind(output) for output in outputs]
    if levels.count(ADVANCED) == len(outputs):
        return met(
            _("Intellectual outputs: %(count)d, each for an advanced result."), count=len(outputs)
        )
    small = [place for place, possible in enumerate(levels) if possible == SMALL_SCALE]
    if small:
        return not_met(
            _("Intellectual outputs without an advanced result behind them: %(titles)s."),
            remedy=_(
                "Name the advanced result that each one makes, or take the intellectual output "
                "out. Small-scale results can not have salary costs."
            ),
            where=tuple(f"intellectual_outputs/{place}/result" for place in small),
            titles=_titles(small, outputs),
        )
    open_places = [place for place, possible in enumerate(levels) if possible != ADVANCED]
    return unanswered(
        _("Say which advanced result each intellectual output makes. Still to say: %(titles)s."),
        where=tuple(f"intellectual_outputs/{place}/result" for place in open_places),
        titles=_titles(open_places, outputs),
    )


@criterion("results.multiplier_events", Weight.FUNDING, _("Multiplier events"))
def multiplier_events(proposal: Proposal, call: Call) -> Answer:
    """Multiplier events are for projects with intellectual outputs of advanced results only."""
    events = proposal.multiplier_events
    if not events:
        return not_applicable(_("No multiplier event is asked for."))
    levels = [proposal.levels_spread(event) for event in events]
    if levels.count(ADVANCED) == len(events):
        return met(
            _("Multiplier events: %(count)d, each for an intellectual output."), count=len(events)
        )
    small = [place for place, possible in enumerate(levels) if possible == SMALL_SCALE]
    if small:
        return not_met(
            _("Multiplier events without an advanced intellectual output: %(titles)s."),
            remedy=_(
                "Name the intellectual output of an advanced result that each one spreads, "
                "or take the event out."
            ),
            where=tuple(f"multiplier_events/{place}/intellectual_output" for place in small),
            titles=_titles(small, events),
        )
    open_places = [place for place, possible in enumerate(levels) if possible != ADVANCED]
    return unanswered(
        _("Say which intellectual output each event spreads. Still to say: %(titles)s."),
        where=tuple(f"multiplier_events/{place}/intellectual_output" for place in open_places),
        titles=_titles(open_places, events),
    )


@criterion(
    "results.purpose",
    Weight.FUNDING,
    _("Type of partnership"),
    rests_on=["purposes_with_outputs"],
)
def purpose(proposal: Proposal, call: Call) -> Answer:
    """Only some types of partnership have money for intellectual outputs and multiplier events."""
    asked = [key for key in ("intellectual_outputs", "multiplier_events") if getattr(proposal, key)]
    if not asked:
        return not_applicable(
            _("Neither intellectual outputs nor multiplier events are asked for.")
        )
    if proposal.purpose is None and call.purposes_with_outputs:
        return unanswered(
            _("Say whether the partnership is for innovation or for good practices."),
            where="purpose",
        )
    if proposal.purpose in call.purposes_with_outputs:
        return met(_("This type of partnership has money for what is asked for."))
    return not_met(
        _("This type of partnership has no money for intellectual outputs or multiplier events."),
        remedy=_("Take them out, or choose a type that has money for them if the call has one."),
        where=("purpose", *asked),
    )


def _is_concrete(result: Result) -> bool:
    """Of a kind that the page names, or another one that is described."""
    if result.kind is OTHER:
        return is_stated(result.title)
    return result.kind is not None


def _unlevelled(proposal: Proposal) -> list[str]:
    return [f"results/{place}/level" for place, r in enumerate(proposal.results) if r.level is None]


def _titles(places: Iterable[int], rows: tuple[IntellectualOutput | MultiplierEvent, ...]) -> str:
    return ", ".join(rows[place].title or f"#{place + 1}" for place in places)
