"""What the page says of results and what becomes of them: each case with what comes out."""

from rules.costs import IntellectualOutput, MultiplierEvent
from rules.proposal import Dissemination, Impact, Result
from rules.vocabulary import Level, ResultKind
from tests.rules.cases import JUDGEMENT, MET, NOT_APPLICABLE, NOT_MET, OPEN, proposal

ADVANCED = Result(title="Course", kind=ResultKind.STUDY_MATERIAL, level=Level.ADVANCED)
SMALL = Result(title="Leaflet", kind=ResultKind.OTHER, level=Level.SMALL_SCALE)
UNSAID = Result(title="Guide", kind=ResultKind.PEDAGOGICAL_GUIDE)
OUTPUT = IntellectualOutput(title="O1", result="Course")
EVENT = MultiplierEvent(title="E1", intellectual_output="O1")


def plan(**facts):
    return proposal(dissemination=Dissemination(**facts))


ROWS = {
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
