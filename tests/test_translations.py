"""Everything the site says exists in Swedish and Finnish."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from django.conf import settings


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_every_sentence_of_the_site_is_translated_and_none_is_fuzzy(language):
    path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        sentences = [m for m in read_po(file, language) if m.id]

    assert [m.id for m in sentences if m.fuzzy or not m.string] == []


TAG = re.compile(r"""{%\s*translate\s+("[^"]*"|'[^']*')""")


def sentences():
    """What the code and the templates mark for translation, blocks apart."""
    for room in ("accounts", "ka2check", "proposals"):
        found = extract_from_dir(settings.BASE_DIR / room, method_map=[("**.py", "python")])
        yield from (message for _file, _line, message, *_rest in found if isinstance(message, str))
    for template in (settings.BASE_DIR / "templates").rglob("*.*"):
        yield from (said[1:-1] for said in TAG.findall(template.read_text()))


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_every_sentence_that_is_marked_is_in_the_catalogue(language):
    path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        known = {m.id for m in read_po(file, language)}

    assert sorted(set(sentences()) - known) == []
