"""The proposal document: what is read, what is refused, and how it says why."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from rules import document
from rules.document import LARGEST_BYTES, UnreadableError
from rules.schema import SCHEMA, json_schema
from rules.text import LANGUAGES
from tests.rules.test_laws import PROPOSALS

VALIDATOR = Draft202012Validator(json_schema())


def text(**facts):
    return json.dumps({"schema": SCHEMA, **facts}).encode()


def refusal(data):
    with pytest.raises(UnreadableError) as caught:
        document.read(data)
    return caught.value.line, caught.value.path, str(caught.value)


COUNTRY = "Unknown country. Write two letters, such as FI. EL and UK are read too."
HEAD = b'{"schema": "ka2check/proposal/1",\n'
MISFITS = [
    pytest.param(b"[]", "", "Expected object, got array.", id="a list"),
    pytest.param(b"null", "", "Expected object, got null.", id="nothing at all"),
    pytest.param(
        b"{}", "schema", 'Missing. Write "schema": "ka2check/proposal/1".', id="no schema"
    ),
    pytest.param(
        b'{"schema": "2"}', "schema", "Not one of the values to choose from: 2.", id="other schema"
    ),
    pytest.param(text(tilte="x"), "tilte", "There is no such key.", id="unknown key"),
    pytest.param(
        text(organisations=[{}, {"nmae": "x"}]),
        "organisations/1/nmae",
        "There is no such key.",
        id="unknown key of a row",
    ),
    pytest.param(text(title=5), "title", "Expected string, got integer.", id="number for text"),
    pytest.param(
        text(duration_months="24"),
        "duration_months",
        "Expected integer, got string.",
        id="text for number",
    ),
    pytest.param(
        text(duration_months=1.5),
        "duration_months",
        "Expected integer, got number.",
        id="half a month",
    ),
    pytest.param(
        text(duration_months=-1), "duration_months", "The number is too small. At least 0.", id="-1"
    ),
    pytest.param(
        text(duration_months=1201), "duration_months", "The number is too large.", id="a century"
    ),
    pytest.param(
        text(duration_months=10**40), "duration_months", "The number is too large.", id="10^40"
    ),
    pytest.param(
        text(participants={"staff": "yes"}),
        "participants/staff",
        "Expected boolean, got string.",
        id="yes for true",
    ),
    pytest.param(
        text(organisations={}), "organisations", "Expected array, got object.", id="no list"
    ),
    pytest.param(text(organisations=[{"country": "XX"}]), "organisations/0/country", COUNTRY),
    pytest.param(text(organisations=[{"country": "fi"}]), "organisations/0/country", COUNTRY),
    pytest.param(text(organisations=[{"country": 5}]), "organisations/0/country", COUNTRY),
    pytest.param(
        text(fields=["adults"]),
        "fields/0",
        "Not one of the values to choose from: adults.",
        id="not on the list",
    ),
    pytest.param(
        text(start="2016-02-30"), "start", "Not a date. Write it as 2016-09-01.", id="no such day"
    ),
    pytest.param(
        text(title="x" * 501), "title", "The text is too long. At most 500 characters.", id="long"
    ),
    pytest.param(
        text(duration_months=24, organisations=[{"eche": True}], themes=["a", "b\0"]),
        "themes/1",
        "The text holds a NUL character.",
        id="NUL",
    ),
    pytest.param(b"[" * 100_000, "", "Expected object, got array.", id="deep nesting"),
    pytest.param(
        HEAD + b'"themes":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "themes/0",
        "Expected string, got array.",
        id="deep nesting inside",
    ),
]


@pytest.mark.parametrize(("data", "path", "reason"), MISFITS)
def test_what_is_no_proposal_is_refused_with_its_place(data, path, reason):
    assert refusal(data) == (None, path, reason)


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        pytest.param(b"", 1, "Not JSON: it ends too early.", id="empty"),
        pytest.param(HEAD, 2, "Not JSON: it ends too early.", id="cut off"),
        pytest.param(b"hello", 1, "Not JSON: an unexpected character.", id="not JSON"),
        pytest.param(b"\nhello", 2, "Not JSON: an unexpected character.", id="nor below"),
        pytest.param(
            HEAD + b'"title": nope}', 2, "Not JSON: an unexpected character.", id="a word"
        ),
        pytest.param(
            HEAD + b'"title": "a\0"}', 2, "Not JSON: an unexpected character.", id="a raw NUL"
        ),
        pytest.param(HEAD + b'"title": "\xff"}', 2, "The text is not UTF-8.", id="not UTF-8"),
        pytest.param("{}".encode("utf-16"), 1, "The text is not UTF-8.", id="UTF-16"),
        pytest.param(
            HEAD + b'"title": "\\ud800"}',
            2,
            "\\ud800 is half a character (a lone surrogate).",
            id="a lone surrogate",
        ),
    ],
)
def test_what_is_not_json_is_refused_with_its_line(data, line, reason):
    assert refusal(data) == (line, "", reason)


def test_a_document_as_large_as_a_library_is_refused():
    assert refusal(b" " * (LARGEST_BYTES + 1)) == (
        None,
        "",
        "The document is too large. At most 4000000 bytes.",
    )


def test_a_long_unknown_key_is_shortened():
    _line, path, reason = refusal(text(**{"k" * 1000: 1}))

    assert reason == "There is no such key."
    assert path == "k" * 80 + "…"


def test_a_key_that_is_just_short_enough_is_shown():
    assert refusal(text(**{"k" * 80: 1}))[1] == "k" * 80


def test_a_complaint_of_the_parser_that_we_do_not_know_is_passed_on():
    assert str(document.misfit("Something new - at `$.a[0].b`")) == (
        "This can not be read: Something new."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_it_can_not_be_read_is_said_in_each_language(language):
    with pytest.raises(UnreadableError) as caught:
        document.read(text(title="x" * 501))
    assert "500" in caught.value.reason_in(language)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbf" + text(title="Å"), id="a byte order mark"),
        pytest.param(text(title="\U0001f600"), id="a character in two halves"),
        pytest.param(
            HEAD + b'"title": "\\\\u0000", "start": "2016-09-01", "duration_months": 24}',
            id="the letters of a NUL",
        ),
    ],
)
def test_what_is_odd_but_sound_is_read(data):
    assert document.read(data).title


def test_what_is_not_answered_is_not_written():
    assert document.written(document.read(text(title="A"))) == {"schema": SCHEMA, "title": "A"}


def test_the_schema_is_valid():
    Draft202012Validator.check_schema(json_schema())


@given(PROPOSALS)
def test_the_schema_accepts_what_is_written(facts):
    VALIDATOR.validate(json.loads(document.write(facts)))


@pytest.mark.parametrize(
    "data",
    [
        case.values[0]
        for case in MISFITS
        if case.id not in {"no such day", "NUL"} and b"[[" not in case.values[0]
    ],
)
def test_the_schema_refuses_what_is_not_read(data):
    assert not VALIDATOR.is_valid(json.loads(data))
