"""The criteria, in the order in which a reader wants them."""

from rules.criteria import dissemination, duration, impact, partnership, results, work

CRITERIA = (
    partnership.organisations,
    partnership.programme_countries,
    partnership.coordinator,
    partnership.added_value,
    partnership.active_in_field,
    duration.months,
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
    dissemination.plan,
    dissemination.open_access,
    impact.lasting,
)
