"""One check of a typical proposal, beside the same criteria as bare functions."""

import msgspec

import rules

from . import bare
from .proposals import CALL, facts, typical
from .row import Reach, timed_row
from .timing import in_turn


def rows(progress):
    """How many times the bare functions a check with complete findings takes."""
    proposal = facts(typical())
    call = only(found[0] for found in bare.check(proposal))
    same_outcomes(rules.check(proposal, call), bare.check(proposal))
    timed = in_turn(
        lambda: rules.check(unread(proposal), call), lambda: bare.check(unread(proposal)), rounds=50
    )
    work = f"Check of a typical proposal: {len(bare.CRITERIA)} criteria"
    yield timed_row(work, timed, "bare functions", Reach(at_most=2))


def only(codes):
    """The call with no other criteria than those that the yardstick has too."""
    kept = set(codes)
    sources = {code: said for code, said in CALL.sources.items() if code in kept}
    criteria = tuple(criterion for criterion in CALL.criteria if criterion.code in kept)
    return msgspec.structs.replace(CALL, sources=sources, criteria=criteria)


def unread(proposal):
    """A proposal as one that has just been read: nothing that a check remembers of it is there."""
    proposal.__dict__.clear()
    return proposal


def same_outcomes(report, findings):
    """Make sure that ours and the yardstick come to the same outcome for every criterion.

    Raises ValueError, for a comparison of different work would say nothing.
    """
    ours = {(finding.code, str(finding.outcome)) for finding in report.findings}
    theirs = {(code, outcome) for code, outcome, *_rest in findings}
    if ours != theirs:
        differing = sorted(ours ^ theirs)
        raise ValueError(f"The yardstick does other work: {differing}")
