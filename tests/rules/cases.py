"""Proposals and calls for the tests of the rules, each case naming only what it is about."""

from datetime import date

from rules import Proposal, check, load_call
from rules.criteria import CRITERIA
from rules.proposal import Organisation
from rules.report import Outcome
from rules.vocabulary import Role

MET, NOT_MET, OPEN, JUDGEMENT, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.OPEN,
    Outcome.JUDGEMENT,
    Outcome.NOT_APPLICABLE,
)
CALL = load_call("2016-KA204")
BY_CODE = {criterion.code: criterion for criterion in CRITERIA}


def proposal(**facts):
    """A proposal of which only these facts are known."""
    return Proposal(**facts)


def partners(countries):
    """Organisations in these countries, the first of them the coordinator; ? says nothing yet."""
    return tuple(
        Organisation(
            name=f"Organisation {place + 1}",
            country=None if country == "?" else country,
            role=Role.COORDINATOR if place == 0 else Role.PARTNER,
        )
        for place, country in enumerate(countries.split())
    )


def partnership(countries, **facts):
    """A proposal of which only the partnership is known."""
    return proposal(organisations=partners(countries), **facts)


def day(text):
    return date.fromisoformat(text)


def finding(code, facts, call=CALL, judgement=None):
    """What one criterion finds. Asked directly, so that nothing it raises is kept quiet."""
    return BY_CODE[code](facts, call, judgement)


def outcome(code, facts, call=CALL):
    return finding(code, facts, call).outcome


def verdict(facts, call=CALL):
    return check(facts, call).verdict
