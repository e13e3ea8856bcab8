"""Texts for people: sentences to be translated, and the facts that fill them."""

import re
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from rules.writing import Fact, written

FOLDER = Path(__file__).parent / "locale"
LANGUAGES = ("en", "sv", "fi")


def marked(msgid: str) -> str:
    """The sentence itself: marks it for translation by whoever shows it."""
    return msgid


def filled(msgid: str, facts: dict[str, Fact], language: str) -> str:
    """A sentence in one language with its facts in place; English where a translation is missing."""
    facts_written = {name: written(fact, language) for name, fact in facts.items()}
    return _for_words(translated(msgid, language)) % facts_written


@cache
def _for_words(sentence: str) -> str:
    """A sentence whose places for numbers take them as they are written."""
    return re.sub(r"%\((\w+)\)d", r"%(\1)s", sentence)


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
