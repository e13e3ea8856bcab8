"""What each criterion asks of the counted facts, to be told to every engine in its own language."""

#: Criterion -> its branches, read from the top: an outcome, and the conditions that all hold for it.
#: The last branch is for whatever is left, and has none.
CONDITIONS = {
    "partnership.organisations": (
        ("met", (("with_role", ">=", 3),)),
        ("open", (("organisations", ">=", 3),)),
        ("not_met", ()),
    ),
    "partnership.programme_countries": (
        ("met", (("programme_countries", ">=", 3),)),
        ("open", (("without_country", ">=", 1),)),
        ("not_met", ()),
    ),
    "partnership.coordinator": (
        ("met", (("coordinators", "==", 1), ("coordinators_inside", "==", 1))),
        ("open", (("coordinators", "==", 0),)),
        ("not_met", ()),
    ),
    "partnership.added_value": (
        ("not_applicable", (("from_outside", "==", 0), ("without_country", "==", 0))),
        ("judgement", (("from_outside", ">=", 1), ("outside_without_value", "==", 0))),
        ("open", ()),
    ),
    "partnership.active_in_field": (
        ("met", (("organisations", ">=", 1), ("field_unsaid", "==", 0))),
        ("open", ()),
    ),
    "duration.months": (
        ("met", (("months", ">=", 12), ("months", "<=", 36))),
        ("open", (("months", "==", -1),)),
        ("not_met", ()),
    ),
    "work.objectives": (("met", (("objectives", ">=", 1),)), ("open", ())),
    "work.activities": (("met", (("activities", ">=", 1),)), ("open", ())),
    "work.theme": (
        ("met", (("shared_theme", "==", 1),)),
        ("met", (("themes", ">=", 1),)),
        ("open", ()),
    ),
    "work.cross_sectoral": (
        ("not_applicable", (("fields", "==", 1),)),
        ("met", (("fields", ">=", 2), ("shared_theme", "==", 1))),
        ("open", ()),
    ),
    "work.participants": (("met", (("people", ">=", 1),)), ("open", ())),
    "work.long_term_mobility": (
        ("not_applicable", (("long_stays", "==", 0),)),
        ("met", (("stays_unsaid", "==", 0), ("shortest_stay", ">=", 61))),
        ("open", (("stays_unsaid", ">=", 1),)),
        ("not_met", ()),
    ),
    "results.concrete": (("met", (("concrete", ">=", 1),)), ("open", ())),
    "results.innovation": (
        (
            "judgement",
            (("advanced", ">=", 1), ("novelty_unsaid", "==", 0), ("unlevelled", "==", 0)),
        ),
        ("not_applicable", (("results", ">=", 1), ("advanced", "==", 0), ("unlevelled", "==", 0))),
        ("open", ()),
    ),
    "results.intellectual_outputs": (
        ("not_applicable", (("outputs", "==", 0),)),
        ("met", (("outputs_small", "==", 0), ("outputs_unsaid", "==", 0))),
        ("not_met", (("outputs_small", ">=", 1),)),
        ("open", ()),
    ),
    "results.multiplier_events": (
        ("not_applicable", (("events", "==", 0),)),
        ("met", (("events_small", "==", 0), ("events_unsaid", "==", 0))),
        ("not_met", (("events_small", ">=", 1),)),
        ("open", ()),
    ),
    "dissemination.plan": (("met", (("plan", "==", 3),)), ("open", ())),
    "dissemination.open_access": (
        ("met", (("closed", "==", 0), ("openness_unsaid", "==", 0), ("results", ">=", 1))),
        ("not_met", (("closed", ">=", 1),)),
        ("open", ()),
    ),
    "impact.lasting": (("met", (("lasting", "==", 2),)), ("open", ())),
}
