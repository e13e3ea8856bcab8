"""What the tables of the grant share: lines of a heading, money in euros."""

from rules.grant import Amount, sum_of
from rules.proposal import Proposal
from tests.rules.cases import CALL


def euros(at_least, at_most="the same"):
    """An amount, exact unless the upper bound is given too."""
    most = at_least if at_most == "the same" else at_most
    return Amount(at_least * 100, None if most is None else most * 100)


def given(heading, **facts):
    """What the rules give under a heading."""
    return sum_of(heading, Proposal(**facts), CALL).gives


def missing(heading, **facts):
    """What is still to be answered for a heading."""
    return sum_of(heading, Proposal(**facts), CALL).missing


def said(heading, **facts):
    """The sentences of a heading's lines, in English."""
    return [line.message_in("en") for line in sum_of(heading, Proposal(**facts), CALL).lines]
