"""Texts for people: sentences to be translated, and the facts that fill them."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent / "locale"
LANGUAGES = ("en", "sv", "fi")

#: What fills the places of a sentence: a number, or words that need no translation.
Fact = int | str


def marked(msgid: str) -> str:
    """The sentence itself: marks it for translation by whoever shows it."""
    return msgid


def filled(msgid: str, facts: dict[str, Fact], language: str) -> str:
    """A sentence in one language with its facts in place; English where a translation is missing."""
    return translated(msgid, language) % facts


@cache
def translated(msgid: str, language: str) -> str:
    """A sentence in one language, its places still empty."""
    return _catalogue(language).gettext(msgid) if msgid else ""


@cache
def _catalogue(language: str) -> NullTranslations:
    """The translations of one language, read as they are written: nothing has to be compiled."""
    if language == "en":
        return NullTranslations()
    from babel.messages.mofile import write_mo  # slow to load, and English does without it
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with (FOLDER / language / "LC_MESSAGES" / "rules.po").open("rb") as written:
        write_mo(compiled, read_po(written))
    compiled.seek(0)
    return GNUTranslations(compiled)
