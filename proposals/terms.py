"""The rules' words and the countries' names, in the reader's language."""

from functools import cache
from unicodedata import normalize

from babel import Locale
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rules import countries
from rules.countries import iso
from rules.criteria import CRITERIA
from rules.report import Outcome, Verdict, Weight
from rules.text import translated
from rules.vocabulary import (
    Activity,
    ExceptionalKind,
    Field,
    Heading,
    Level,
    MobilityKind,
    Objective,
    OrganisationType,
    Purpose,
    ResultKind,
    Role,
    StaffCategory,
    Theme,
)

__all__ = [
    "Activity",
    "ExceptionalKind",
    "Field",
    "Heading",
    "Level",
    "MobilityKind",
    "Objective",
    "OrganisationType",
    "Purpose",
    "ResultKind",
    "Role",
    "StaffCategory",
    "Theme",
    "choices",
    "country_choices",
    "country_name",
    "criterion_choices",
    "in_order",
    "is_country",
    "iso",
    "label",
    "meaning",
    "term",
    "title",
]


def title(code):
    """What a criterion is called; its code where these rules no longer have it."""
    return term(_TITLES[code]) if code in _TITLES else code


def meaning(word):
    """What a verdict or a weight means for the reader, in a sentence."""
    return str(_MEANINGS[word])


_MEANINGS = {
    Verdict.READY: _("Every criterion is met. Read the guide of your call once more, and send it."),
    Verdict.NEEDS_JUDGEMENT: _(
        "Nothing rules the proposal out. A person has to weigh some points, or a part of the "
        "grant is in question."
    ),
    Verdict.INCOMPLETE: _("Some answers are missing. Nothing is held against you yet."),
    Verdict.NOT_ELIGIBLE: _("As it stands, the proposal would be rejected unread. See what to do."),
    Weight.ELIGIBILITY: _("A proposal that breaks one of these is rejected as a whole."),
    Weight.FUNDING: _("What breaks one of these is not paid for. The rest of the grant stands."),
    Weight.ADVICE: _("These make a proposal better. They never rule it out."),
}
#: The outcomes as a reader wants them: what asks for something to be done comes first.
GRAVEST_FIRST = (
    Outcome.NOT_MET,
    Outcome.OPEN,
    Outcome.JUDGEMENT,
    Outcome.MET,
    Outcome.NOT_APPLICABLE,
)

_TITLES = {criterion.code: criterion.title for criterion in CRITERIA}


def term(msgid):
    """A sentence of the rules in the reader's language."""
    return translated(msgid, get_language() or "en")


term_lazy = lazy(term, str)


def choices(vocabulary):
    """A list of the rules for a form to offer."""
    return [(word.value, term_lazy(word.label)) for word in vocabulary]


def label(vocabulary, code):
    """The words for one code of a list; the code itself where the list has none such."""
    words = {word.value: word.label for word in vocabulary}
    return term(words[code]) if code in words else code


def criterion_choices():
    """Every criterion by its title, in the order in which reports have them."""
    return [(code, term(title)) for code, title in _TITLES.items()]


def country_choices():
    """Every country by its name, in the order of the reader's alphabet."""
    return list(_countries(get_language() or "en"))


def is_country(code):
    """Whether this is the code of a country that is offered."""
    return code in _CODES


def country_name(code):
    """A country's name in the reader's language."""
    return _names(get_language() or "en").get(iso(code), code)


_CODES = frozenset(countries.ISO)


def in_order(codes):
    """Countries by their codes, in the order of the reader's alphabet."""
    places = {code: place for place, (code, _name) in enumerate(country_choices())}
    return sorted(codes, key=lambda code: (places.get(iso(code), len(places)), code))


@cache
def _countries(language):
    names = Locale(language).territories
    return tuple(
        sorted(((c, names[c]) for c in countries.ISO), key=lambda c: collated(c[1], language))
    )


@cache
def _names(language):
    return dict(_countries(language))


#: Letters of their own, which stand after Z in this order.
AFTER_Z = {"en": "", "sv": "åäö", "fi": "åäö"}


def collated(name, language):
    """What a name is sorted by: accents do not count but on letters that stand after Z."""
    own = AFTER_Z[language]
    letters = (
        chr(ord("{") + own.index(letter)) if letter in own else normalize("NFD", letter)[0]
        for letter in normalize("NFC", name.casefold())
    )
    return "".join(letters)
