"""Countries by the codes that people write: ISO 3166-1 alpha-2, and the EU's EL and UK."""

from typing import TYPE_CHECKING, Literal

#: The codes of ISO 3166-1, and XK, which the EU uses for Kosovo.
CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""

#: How the EU's forms write two countries, and their ISO codes.
ALIASES = {"EL": "GR", "UK": "GB"}

#: Countries that are part of another one, or follow it as its overseas territory: they are counted
#: as that one.
STATES = {
    **ALIASES,
    "AX": "FI",
    "GL": "DK",
    **dict.fromkeys(["AW", "BQ", "CW", "SX"], "NL"),
    **dict.fromkeys(["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"], "FR"),
    **dict.fromkeys(["AI", "BM", "FK", "GI", "GS", "IO", "KY", "MS", "PN", "SH", "TC", "VG"], "GB"),
}

ISO = tuple(CODES.split())

if TYPE_CHECKING:
    Country = str
else:
    #: Any of them. One of a list is found at once; a pattern of so many would be tried in turn.
    Country = Literal[(*ISO, *ALIASES)]


def iso(code: str) -> str:
    """The ISO code of a country, however it was written."""
    return ALIASES.get(code, code)


def state(code: str) -> str:
    """The ISO code of the country that a code is counted as."""
    return STATES.get(code, code)
