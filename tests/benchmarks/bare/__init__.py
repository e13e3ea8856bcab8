"""The criteria of 2016-KA204 as anybody would write them at first: bare functions, plain findings.

No call data, no sources, no translation: the numbers stand in the code, a finding is a tuple of
code, outcome, message and paths. This is the yardstick for `rules.check`.
"""

from . import partnership, results, work

CRITERIA = (
    partnership.organisations,
    partnership.programme_countries,
    partnership.coordinator,
    partnership.added_value,
    partnership.active_in_field,
    work.months,
    work.objectives,
    work.activities,
    work.theme,
    work.cross_sectoral,
    work.participants,
    work.long_term_mobility,
    results.concrete,
    results.innovation,
    results.intellectual_outputs,
    results.multiplier_events,
    work.plan,
    results.open_access,
    work.lasting,
)


def check(proposal):
    """The findings on a proposal."""
    return [criterion(proposal) for criterion in CRITERIA]
