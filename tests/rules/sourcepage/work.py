"""What the page says of the work and how long it takes: each case with what comes out."""

from rules.costs import Mobility
from rules.proposal import Participants
from rules.vocabulary import Activity, Field, MobilityKind, Objective
from tests.rules.cases import MET, NOT_APPLICABLE, NOT_MET, OPEN, proposal


def stay(**facts):
    return proposal(mobilities=(Mobility(**facts),))


ROWS = {
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
}
