"""Every sentence of the rules in Swedish and Finnish."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from rules import calls, load_call, text

PLACES = re.compile(r"%\(\w+\)[sd]")
MARKED = {
    message
    for _file, _line, message, _comments, _context in extract_from_dir(
        Path(text.__file__).parent,
        method_map=[("**.py", "python"), ("calls/**.toml", "rules.extraction:notes")],
    )
}


def catalogue(language):
    with (text.FOLDER / language / "LC_MESSAGES" / "rules.po").open("rb") as file:
        return read_po(file)


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_every_sentence_is_translated_and_none_is_fuzzy_or_left_over(language):
    said = {message.id: message for message in catalogue(language) if message.id}

    assert set(said) == MARKED
    assert [m.id for m in said.values() if not m.string or m.fuzzy] == []


@pytest.mark.parametrize("language", ["sv", "fi"])
def test_a_translation_holds_the_same_facts(language):
    odd = [
        message.id
        for message in catalogue(language)
        if message.id and set(PLACES.findall(message.id)) != set(PLACES.findall(message.string))
    ]
    assert odd == []


@pytest.mark.parametrize("name", calls())
def test_what_a_call_says_is_there_in_each_language(name):
    call = load_call(name)
    texts = [call.title, *(source.says for said in call.sources.values() for source in said)]

    assert {tuple(sorted(each)) for each in texts} == {("en", "fi", "sv")}
