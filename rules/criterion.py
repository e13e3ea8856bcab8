"""A criterion: one question to a proposal, and the ways in which it can be answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec import Struct

from rules.report import Finding, Outcome, Weight
from rules.text import marked as _
from rules.writing import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from rules.call import Call
    from rules.proposal import Proposal


#: Looked up once, since an enumeration is slow to ask and every criterion does.
MET, NOT_MET, OPEN, JUDGEMENT, NOT_APPLICABLE = Outcome


class Answer(Struct, frozen=True, gc=False):
    """What a criterion says of a proposal."""

    outcome: Outcome
    message: str
    remedy: str = ""
    where: tuple[str, ...] = ()
    facts: dict[str, Fact] = {}
    #: The names of the values that decided it, where they are not all that the criterion rests on.
    rests_on: tuple[str, ...] | None = None


class Judgement(Struct, frozen=True, gc=False):
    """What an agency's officer decided where a criterion waits for a person."""

    code: str
    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """A question to a proposal, with its code, its weight and the call's values it rests on."""

    code: str
    weight: Weight
    title: str
    rests_on: tuple[str, ...]
    judge: Callable[..., Answer]
    #: Whether it asks for the moment of the check too.
    timed: bool = False

    def __call__(
        self,
        proposal: Proposal,
        call: Call,
        judgement: Judgement | None = None,
        moment: datetime | None = None,
    ) -> Finding | None:
        """The finding on this proposal, or None where the call has no such criterion."""
        if self.code not in call.sources:
            return None
        return self.find(proposal, call, judgement, moment)

    def find(
        self,
        proposal: Proposal,
        call: Call,
        judgement: Judgement | None = None,
        moment: datetime | None = None,
    ) -> Finding:
        """The finding on this proposal in a call that has this criterion.

        The moment of the check is an instant with its zone; None where nobody says it.
        """
        answer = self.judge(proposal, call, moment) if self.timed else self.judge(proposal, call)
        outcome, confirm_in = answer.outcome, ""
        if judgement and outcome is JUDGEMENT:
            answer = judged(answer, judgement)
            outcome = answer.outcome
        elif outcome is NOT_MET:
            decided = self.rests_on if answer.rests_on is None else answer.rests_on
            if confirm_in := call.to_confirm((self.code, *decided)):
                # What nobody has verified must not make a proposal fail.
                outcome = JUDGEMENT
        return Finding(
            self.code,
            self.weight,
            outcome,
            answer.message,
            answer.remedy,
            answer.where,
            answer.facts,
            call.sources[self.code],
            confirm_in,
        )


def criterion(
    code: str, weight: Weight, title: str, rests_on: Iterable[str] = (), timed: bool = False
) -> Callable[[Callable[..., Answer]], Criterion]:
    """Give a function of the facts its code, its weight, its title and its call's values."""

    def named(judge: Callable[..., Answer]) -> Criterion:
        return Criterion(code, weight, title, tuple(rests_on), judge, timed)

    return named


def met(
    message: str, *, remedy: str = "", where: str | Iterable[str] = (), **facts: Fact
) -> Answer:
    """The facts satisfy it. A remedy is advice on what could still be better."""
    return Answer(MET, message, remedy, _paths(where) if where else (), facts)


def not_met(
    message: str,
    *,
    remedy: str,
    where: str | Iterable[str],
    rests_on: tuple[str, ...] | None = None,
    **facts: Fact,
) -> Answer:
    """The facts break it: say what to do, and where, and which values of the call decided it."""
    return Answer(NOT_MET, message, remedy, _paths(where), facts, rests_on)


def unanswered(message: str, *, where: str | Iterable[str], **facts: Fact) -> Answer:
    """An answer it needs is missing: say which, and where."""
    return Answer(OPEN, message, "", _paths(where), facts)


def needs_judgement(
    message: str, *, remedy: str, where: str | Iterable[str], **facts: Fact
) -> Answer:
    """The facts are there, and a person must weigh them."""
    return Answer(JUDGEMENT, message, remedy, _paths(where), facts)


def not_applicable(message: str, **facts: Fact) -> Answer:
    """It does not arise for this proposal."""
    return Answer(NOT_APPLICABLE, message, facts=facts)


def judged(answer: Answer, judgement: Judgement) -> Answer:
    """An answer that waited for a person, once the person has decided."""
    facts = {**answer.facts, "reason": judgement.reason}
    if judgement.accepted:
        return Answer(MET, _("The agency accepts it: %(reason)s"), "", answer.where, facts)
    return Answer(
        NOT_MET,
        _("The agency does not accept it: %(reason)s"),
        answer.remedy,
        answer.where,
        facts,
    )


def _paths(where: str | Iterable[str]) -> tuple[str, ...]:
    return (where,) if isinstance(where, str) else tuple(where)
