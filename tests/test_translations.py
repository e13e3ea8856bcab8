"""Everything the site says exists in Swedish and Finnish."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

PLACES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
ROOT = Path(settings.BASE_DIR)
KEYWORDS = DEFAULT_KEYWORDS | {
    f"{name}_{kind}": DEFAULT_KEYWORDS[name]
    for name in ("gettext", "ngettext", "pgettext", "npgettext")
    for kind in ("lazy", "noop")
}


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_every_sentence_of_the_site_is_translated_and_none_is_fuzzy(language):
    sentences = [m for m in catalogue(language) if m.id]

    assert [m.id for m in sentences if m.fuzzy or not m.string] == []
    assert [m.id for m in sentences if m.pluralizable and not all(m.string)] == []


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_a_translation_holds_the_same_facts(language):
    pairs = [
        (said, translated)
        for m in catalogue(language)
        if m.id
        for said, translated in zip(forms(m.id), forms(m.string), strict=True)
    ]

    assert [said for said, translated in pairs if places(said) != places(translated)] == []


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_every_sentence_in_the_code_is_in_the_catalogue(language):
    known = catalogue(language)

    missing = [
        f"{path.relative_to(ROOT)}: {sentence}"
        for path, sentence, context in said()
        if known.get(sentence, context) is None
    ]

    assert missing == []  # make messages gathers them


def test_the_search_for_sentences_finds_those_of_code_and_of_templates():
    sentences = {sentence for _path, sentence, _context in said()}

    assert {"Officer", "Skip to the content"} <= sentences


def catalogue(language):
    path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, language)


def forms(sentence):
    return sentence if isinstance(sentence, tuple) else (sentence,)


def places(sentence):
    return set(PLACES.findall(sentence))


def said():
    """Every sentence that code or a template asks to be translated, with its context."""
    for path, code in (*modules(), *templates()):
        for _line, words, _comments, context in extract("python", BytesIO(code), KEYWORDS):
            yield path, forms(words)[0], context


def modules():
    rooms = ("accounts", "audit", "ka2check", "proposals")
    return ((path, path.read_bytes()) for room in rooms for path in (ROOT / room).rglob("*.py"))


def templates():
    """Templates, made into the calls that they stand for; brackets take the lines as one."""
    paths = (path for path in (ROOT / "templates").rglob("*") if path.is_file())
    return ((path, f"({templatize(path.read_text())})".encode()) for path in paths)
