"""The agency's page, sentence by sentence: what meets it, what breaks it, what leaves it open."""

import pytest

from rules.costs import IntellectualOutput, Mobility, MultiplierEvent
from rules.proposal import Dissemination, Impact, Organisation, Participants, Result
from rules.vocabulary import Activity, Field, Level, MobilityKind, Objective, ResultKind, Role
from tests.rules.cases import (
    CALL,
    JUDGEMENT,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    finding,
    outcome,
    partners,
    partnership,
    proposal,
)

ADVANCED = Result(title="Course", kind=ResultKind.STUDY_MATERIAL, level=Level.ADVANCED)
SMALL = Result(title="Leaflet", kind=ResultKind.OTHER, level=Level.SMALL_SCALE)
UNSAID = Result(title="Guide", kind=ResultKind.PEDAGOGICAL_GUIDE)
OUTPUT = IntellectualOutput(title="O1", result="Course")
EVENT = MultiplierEvent(title="E1", intellectual_output="O1")


def lead(country, role=Role.COORDINATOR):
    return Organisation(name="Lead", country=country, role=role)


def from_georgia(**facts):
    return (
        *partners("FI SE EE"),
        Organisation(name="Tbilisi", country="GE", role=Role.PARTNER, **facts),
    )


def stay(**facts):
    return proposal(mobilities=(Mobility(**facts),))


def active(*answers):
    return proposal(organisations=tuple(Organisation(active_in_field=answer) for answer in answers))


def plan(**facts):
    return proposal(dissemination=Dissemination(**facts))


ROWS = {
    "partnership.active_in_field": [
        (active(True, True), MET, "all are active"),
        (
            proposal(
                organisations=(Organisation(active_in_field=False, added_value="Museum work"),)
            ),
            MET,
            "one says what it brings from elsewhere",
        ),
        (active(True, None), OPEN, "one has not said"),
        (active(False), OPEN, "one is not active and has not said what it brings"),
        (proposal(), OPEN, "nobody is named yet"),
    ],
    "partnership.organisations": [
        (partnership("FI SE EE"), MET, "three"),
        (partnership("FI FI FI"), MET, "the country does not matter here"),
        (partnership("FI SE"), NOT_MET, "two"),
        (
            proposal(organisations=(*partners("FI SE"), lead("EE", Role.ASSOCIATED))),
            NOT_MET,
            "an associated partner is not counted",
        ),
        (
            proposal(organisations=(*partners("FI SE"), Organisation(country="EE"))),
            MET,
            "who is not called an associated partner takes part",
        ),
        (proposal(), OPEN, "nobody is named yet"),
    ],
    "partnership.programme_countries": [
        (partnership("FI SE EE"), MET, "three programme countries"),
        (partnership("FI SE EE GE"), MET, "a partner country on top"),
        (partnership("FI EL UK"), MET, "countries as the EU's forms write them"),
        (partnership("FI SE EE ?"), MET, "three are enough whatever the fourth says"),
        (partnership("FI SE SE"), NOT_MET, "the same country twice counts once"),
        (partnership("FI GR EL"), NOT_MET, "the same country in two spellings counts once"),
        (partnership("FI SE GE"), NOT_MET, "a partner country does not count"),
        (partnership("GE UA"), NOT_MET, "none counts"),
        (
            proposal(organisations=(*partners("FI SE"), lead("EE", Role.ASSOCIATED))),
            NOT_MET,
            "an associated partner's country does not count",
        ),
        (partnership("FI SE ?"), OPEN, "one has not said where it is"),
        (partnership("? ? ?"), OPEN, "three have not said where they are"),
        (partnership("FI ?"), NOT_MET, "two are too few wherever they are"),
        (
            proposal(organisations=(*partners("FI SE"), Organisation(country="EE"))),
            MET,
            "who is not called an associated partner takes part",
        ),
        (proposal(), OPEN, "nobody is named yet"),
    ],
    "partnership.added_value": [
        (partnership("FI SE EE"), NOT_APPLICABLE, "nobody is from a partner country"),
        (
            proposal(organisations=from_georgia(added_value="Knows the archives")),
            JUDGEMENT,
            "a person weighs the statement",
        ),
        (proposal(organisations=from_georgia()), OPEN, "no statement"),
        (proposal(organisations=from_georgia(added_value="  ")), OPEN, "blanks are no statement"),
        (partnership("FI SE GE"), OPEN, "no statement, and it does not stand without it"),
        (partnership("FI SE ?"), OPEN, "one has not said where it is"),
        (proposal(), OPEN, "nobody is named yet"),
    ],
    "partnership.coordinator": [
        (partnership("FI SE EE"), MET, "one, in a programme country"),
        (partnership("UK SE EE"), MET, "in the United Kingdom, as its forms write it"),
        (partnership("GE FI SE"), NOT_MET, "in a partner country"),
        (proposal(organisations=(lead("FI"), lead("SE"))), NOT_MET, "two"),
        (proposal(organisations=(lead("FI", Role.PARTNER),)), NOT_MET, "none"),
        (proposal(organisations=(Organisation(country="FI"),)), OPEN, "one may yet be it"),
        (partnership("? FI SE"), OPEN, "it has not said where it is"),
        (proposal(), OPEN, "nobody is named yet"),
    ],
    "work.cross_sectoral": [
        (
            proposal(fields=(Field.ADULT, Field.YOUTH), shared_theme="Guidance"),
            MET,
            "two fields and their theme",
        ),
        (proposal(fields=(Field.ADULT,)), NOT_APPLICABLE, "one field"),
        (proposal(fields=(Field.ADULT, Field.VET)), OPEN, "two fields without a theme"),
        (proposal(), OPEN, "no field chosen"),
    ],
    "work.objectives": [
        (proposal(objectives=(Objective.KEY_SKILLS,)), MET, "one chosen"),
        (proposal(), OPEN, "none chosen"),
    ],
    "work.activities": [
        (proposal(activities=(Activity.EXCHANGE_OF_PRACTICES,)), MET, "one chosen"),
        (proposal(), OPEN, "none chosen"),
    ],
    "work.long_term_mobility": [
        (stay(kind=MobilityKind.LONG_TERM_STAFF, duration_days=61), MET, "61 days"),
        (stay(kind=MobilityKind.LONG_TERM_STAFF, duration_days=60), NOT_MET, "60 days"),
        (stay(kind=MobilityKind.LONG_TERM_STAFF, duration_days=5), NOT_MET, "5 days"),
        (stay(kind=MobilityKind.SHORT_TERM_STAFF, duration_days=5), NOT_APPLICABLE, "short-term"),
        (proposal(), NOT_APPLICABLE, "no mobility"),
        (stay(kind=MobilityKind.LONG_TERM_STAFF), OPEN, "days not said"),
        (stay(duration_days=5), OPEN, "kind not said"),
    ],
    "work.theme": [
        (proposal(themes=("languages",)), MET, "from the list"),
        (proposal(shared_theme="Urban beekeeping"), MET, "in their own words"),
        (proposal(shared_theme=" "), OPEN, "blanks"),
        (proposal(), OPEN, "none"),
    ],
    "work.participants": [
        (proposal(participants=Participants(staff=True)), MET, "staff"),
        (proposal(participants=Participants(learners=True, staff=False)), MET, "learners"),
        (proposal(participants=Participants(staff=False, learners=False)), NOT_MET, "nobody"),
        (proposal(participants=Participants(staff=False)), OPEN, "learners not said"),
        (proposal(), OPEN, "neither said"),
    ],
    "duration.months": [
        (proposal(duration_months=12), MET, "12"),
        (proposal(duration_months=36), MET, "36"),
        (proposal(duration_months=11), NOT_MET, "11"),
        (proposal(duration_months=37), NOT_MET, "37"),
        (proposal(duration_months=0), NOT_MET, "0"),
        (proposal(), OPEN, "not said"),
    ],
    "results.concrete": [
        (proposal(results=(ADVANCED,)), MET, "of a kind that the page names"),
        (proposal(results=(SMALL,)), MET, "another one, described"),
        (proposal(results=(Result(kind=ResultKind.OTHER),)), OPEN, "another one, not described"),
        (proposal(results=(Result(title="Course"),)), OPEN, "kind not said"),
        (proposal(), OPEN, "none yet"),
    ],
    "results.intellectual_outputs": [
        (proposal(results=(ADVANCED,), intellectual_outputs=(OUTPUT,)), MET, "an advanced result"),
        (
            proposal(
                results=(SMALL,), intellectual_outputs=(IntellectualOutput(result="Leaflet"),)
            ),
            NOT_MET,
            "a small-scale result",
        ),
        (
            proposal(results=(SMALL,), intellectual_outputs=(IntellectualOutput(),)),
            NOT_MET,
            "whichever result it is, it is small-scale",
        ),
        (
            proposal(results=(UNSAID,), intellectual_outputs=(IntellectualOutput(result="Guide"),)),
            OPEN,
            "level not said",
        ),
        (
            proposal(results=(SMALL, ADVANCED), intellectual_outputs=(IntellectualOutput(),)),
            OPEN,
            "names no result, and one would do",
        ),
        (
            proposal(
                results=(ADVANCED,), intellectual_outputs=(IntellectualOutput(result="Film"),)
            ),
            OPEN,
            "names a result that is not there",
        ),
        (proposal(), NOT_APPLICABLE, "none asked for"),
    ],
    "results.multiplier_events": [
        (
            proposal(
                results=(ADVANCED,), intellectual_outputs=(OUTPUT,), multiplier_events=(EVENT,)
            ),
            MET,
            "an output of an advanced result",
        ),
        (proposal(results=(SMALL,), multiplier_events=(EVENT,)), NOT_MET, "no output at all"),
        (
            proposal(
                results=(SMALL,),
                intellectual_outputs=(IntellectualOutput(title="O1", result="Leaflet"),),
                multiplier_events=(EVENT,),
            ),
            NOT_MET,
            "an output of a small-scale result",
        ),
        (
            proposal(
                results=(SMALL, ADVANCED),
                intellectual_outputs=(IntellectualOutput(title="O1"),),
                multiplier_events=(EVENT,),
            ),
            OPEN,
            "an output of one of two results, and one would do",
        ),
        (
            proposal(
                results=(ADVANCED,),
                intellectual_outputs=(OUTPUT,),
                multiplier_events=(MultiplierEvent(intellectual_output="O9"),),
            ),
            OPEN,
            "names an output that is not there",
        ),
        (proposal(), NOT_APPLICABLE, "none asked for"),
    ],
    "results.innovation": [
        (
            proposal(results=(Result(level=Level.ADVANCED, innovation="The first of its kind"),)),
            JUDGEMENT,
            "a person weighs it",
        ),
        (proposal(results=(SMALL,)), NOT_APPLICABLE, "all are small-scale"),
        (proposal(results=(ADVANCED,)), OPEN, "advanced, and not said what is new"),
        (proposal(results=(UNSAID,)), OPEN, "level not said"),
        (proposal(), OPEN, "no result yet"),
    ],
    "dissemination.plan": [
        (plan(target_groups="Teachers", methods="Web", scope="Nordic"), MET, "all three"),
        (
            plan(
                target_groups="a b c d e f g h", methods="a b c d e f g h", scope="h g f e d c b a"
            ),
            MET,
            "all three, at length",
        ),
        (plan(target_groups="Teachers", methods="Web"), OPEN, "scope not said"),
        (proposal(), OPEN, "nothing said"),
    ],
    "dissemination.open_access": [
        (
            proposal(
                dissemination=Dissemination(open_access=True), results=(Result(open_licence=True),)
            ),
            MET,
            "promised, and each result licensed",
        ),
        (plan(open_access=False), NOT_MET, "not promised"),
        (proposal(results=(Result(open_licence=False),)), NOT_MET, "a result is closed"),
        (plan(open_access=True), OPEN, "no result yet"),
        (proposal(results=(Result(open_licence=True),)), OPEN, "access not said"),
        (proposal(), OPEN, "nothing said"),
    ],
    "impact.lasting": [
        (
            proposal(impact=Impact(participants="They find work", organisations="They go on")),
            MET,
            "on both",
        ),
        (proposal(impact=Impact(participants="They find work")), OPEN, "organisations not said"),
        (proposal(), OPEN, "nothing said"),
    ],
}


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        pytest.param(code, facts, expected, id=f"{code}: {name}")
        for code, rows in ROWS.items()
        for facts, expected, name in rows
    ],
)
def test_the_page_is_met_broken_or_left_open(code, facts, expected):
    assert outcome(code, facts) == expected


def test_every_row_of_the_page_is_tried():
    # What is paid for, and that good practices have no outputs, is not from the page.
    of_money = {code for code in CALL.sources if code.startswith("grant.")}
    assert set(ROWS) == set(CALL.sources) - {"results.purpose"} - of_money
    assert len(ROWS) == 19


@pytest.mark.parametrize("code", ROWS)
def test_what_is_not_answered_has_never_failed(code):
    assert outcome(code, proposal()) in {OPEN, NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("code", "facts"),
    [(code, facts) for code, rows in ROWS.items() for facts, _expected, _ in rows],
)
def test_a_finding_that_asks_for_something_says_where_and_what(code, facts):
    found = finding(code, facts)
    if found.outcome in {OPEN, NOT_MET, JUDGEMENT}:
        assert found.where
    if found.outcome in {NOT_MET, JUDGEMENT}:
        assert found.remedy_in("en")
    assert "%" not in found.message_in("en") + found.remedy_in("en")


def test_an_answer_counts_the_very_facts():
    found = finding("partnership.programme_countries", partnership("SE FI GE SE"))

    assert found.message_in("en") == "Programme countries: 2 (FI, SE). Needed: 3."
    assert found.remedy_in("en") == "Add organisations from other programme countries: 1."


@pytest.mark.parametrize(
    ("countries", "standing"),
    [("FI SE EE GE", "still stands without it"), ("FI SE GE", "does not stand without it")],
)
def test_added_value_names_who_would_fall_away_and_whether_the_rest_stands(countries, standing):
    found = finding("partnership.added_value", partnership(countries))

    assert f"Organisation {len(countries.split())}" in found.message_in("en")
    assert standing in found.message_in("en")


def test_a_thin_dissemination_plan_is_met_with_advice():
    found = finding(
        "dissemination.plan",
        plan(target_groups="Teachers", methods="a b c d e f g h", scope="a b c d e f g"),
    )

    assert found.outcome == MET
    assert found.where == ("dissemination/target_groups", "dissemination/scope")
    assert "fewer than 8 words" in found.remedy_in("en")
