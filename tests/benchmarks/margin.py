"""What a partnership of thirty can lose, beside one check of the same proposal."""

import rules
from rules.margin import margin

from .checking import unread
from .proposals import CALL, facts, large
from .row import Reach, timed_row
from .timing import in_turn


def rows(progress):
    """How many checks a margin costs: it tries each organisation and each country away."""
    proposal = facts(large(30))
    timed = in_turn(
        lambda: margin(unread(proposal), CALL), lambda: rules.check(unread(proposal), CALL)
    )
    yield timed_row("Margin of 30 organisations", timed, "one check of them", Reach(at_most=40))
