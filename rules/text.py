"""Texts for people: sentences to be translated, and the facts that fill them."""

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

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
    folder = Path(__file__).parent / "locale"
    return translation("rules", folder, [language], fallback=language == "en")
