"""What the page says of a partnership: each case with what comes out."""

from rules.proposal import Organisation
from rules.vocabulary import Role
from tests.rules.cases import (
    JUDGEMENT,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    OPEN,
    partners,
    partnership,
    proposal,
)


def lead(country, role=Role.COORDINATOR):
    return Organisation(name="Lead", country=country, role=role)


def from_georgia(**facts):
    return (
        *partners("FI SE EE"),
        Organisation(name="Tbilisi", country="GE", role=Role.PARTNER, **facts),
    )


def active(*answers):
    return proposal(organisations=tuple(Organisation(active_in_field=answer) for answer in answers))


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
}
