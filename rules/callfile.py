"""A file of calls/ as it is written, and what it takes over from the files that it inherits."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct, structs

from rules import countries
from rules.callerror import CallError
from rules.callfolder import inherited
from rules.parameters import IN_ORDER, Parameters
from rules.report import Confidence
from rules.standing import Standing
from rules.text import LANGUAGES

InEachLanguage = dict[str, str]
#: Every country that no other line of a call names.
OTHERS = "others"

T = TypeVar("T")


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that was read: a page, a guide, a public record."""

    title: str
    publisher: str


class Value(Struct, frozen=True, forbid_unknown_fields=True):
    """A value of a call with the document it was read in, and how sure that is."""

    value: Any
    document: str
    confidence: Confidence
    #: What a reader should know of it, such as why it is unsure; to be translated.
    note: str = ""


class Countries(Struct, frozen=True, forbid_unknown_fields=True):
    """The standing of countries: their codes parted by blanks, or "others"."""

    codes: str
    standing: Standing
    document: str
    confidence: Confidence
    note: str = ""


class Sentence(Struct, frozen=True, forbid_unknown_fields=True):
    """What a document says of a criterion, in our own words."""

    document: str
    section: str
    says: InEachLanguage
    confidence: Confidence = Confidence.VERIFIED


class CallFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of calls/ as it is written, its parts not yet looked at."""

    inherits: tuple[str, ...] = ()
    #: Codes of criteria and names of parameters that are not taken over.
    without: frozenset[str] = frozenset()
    #: In the title, {year} stands for the call's year.
    title: InEachLanguage = {}
    field: str = ""
    #: How countries that count are called: programme countries, or EU and associated countries.
    countries_called: Literal["programme", "associated", ""] = ""
    provisional: bool | None = None
    documents: dict[str, Any] = {}
    parameters: dict[str, Any] = {}
    countries: tuple[Any, ...] = ()
    criteria: dict[str, Any] = {}


class Inherited(Struct):
    """What a file says together with all that it takes over.

    Values, standings and criteria are kept with the name of the file that says them.
    """

    title: InEachLanguage
    field: str
    countries_called: str
    provisional: bool
    documents: dict[str, Document]
    values: dict[str, tuple[Value, str]]
    standings: dict[str, tuple[Countries, str]]
    criteria: dict[str, tuple[tuple[Sentence, ...], str]]


def read(path: Path, readers: tuple[Path, ...] = ()) -> Inherited:
    """What a file says, with all that it takes over; what comes later goes before.

    Raises CallError. Readers are the files that inherit this one.
    """
    if path in readers:
        raise CallError(f"{path.name}: inherits: it inherits itself")
    written, said = _parts(path)
    whole = Inherited({}, "", "", False, {}, {}, {}, {})
    for name in written.inherits:
        _take_over(whole, read(inherited(name, path), (*readers, path)))
    for name in written.without:
        if not whole.values.pop(name, None) and not whole.criteria.pop(name, None):
            raise CallError(f"{path.name}: without: {name} is not inherited")
    _take_over(whole, said)
    return whole


@cache
def _parts(path: Path) -> tuple[CallFile, Inherited]:
    """A file as it is written, and what it says; read once, however many files inherit it."""
    written = _written(path)
    return written, _said(path, written)


def _written(path: Path) -> CallFile:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), CallFile)
    except (OSError, ValueError) as error:
        raise CallError(f"{path.name}: {error}") from error


def _take_over(whole: Inherited, part: Inherited) -> None:
    whole.title = part.title or whole.title
    whole.field = part.field or whole.field
    whole.countries_called = part.countries_called or whole.countries_called
    whole.provisional = part.provisional
    whole.documents |= part.documents
    whole.values |= part.values
    whole.standings |= part.standings
    whole.criteria |= part.criteria


def _said(path: Path, written: CallFile) -> Inherited:
    """What a file itself says."""
    if written.title:
        _in_each_language(path, "title", written.title)
    said = Inherited(
        written.title,
        written.field,
        written.countries_called,
        bool(written.provisional),
        documents={
            key: _converted(path, f"documents.{key}", document, Document)
            for key, document in written.documents.items()
        },
        values={},
        standings={},
        criteria={},
    )
    types = _types()
    for key, value in written.parameters.items():
        place = f"parameters.{key}"
        if key not in types:
            raise CallError(f"{path.name}: {place}: there is no such parameter")
        one = _converted(path, place, value, Value)
        one = structs.replace(one, value=_converted(path, place, one.value, types[key]))
        said.values[key] = one, path.stem
    for number, group in enumerate(written.countries, start=1):
        place = f"countries, line {number}"
        line = _converted(path, place, group, Countries)
        for code in line.codes.split():
            if code in said.standings:
                raise CallError(f"{path.name}: {place}: {code} stands in two lines")
            if code != OTHERS and code not in countries.ISO:
                raise CallError(f"{path.name}: {place}: {code} is no ISO 3166-1 code")
            said.standings[code] = line, path.stem
    for key, sentences in written.criteria.items():
        place = f"criteria.{key}"
        each = _converted(path, place, sentences, tuple[Sentence, ...])
        for sentence in each:
            _in_each_language(path, f"{place}.says", sentence.says)
        said.criteria[key] = each, path.stem
    return said


@cache
def _types() -> dict[str, Any]:
    """The type of each parameter."""
    return {field.name: field.type for field in structs.fields(Parameters)}


def _converted(path: Path, place: str, value: Any, kind: type[T]) -> T:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise CallError(f"{path.name}: {place}: {error}") from error


def _in_each_language(path: Path, place: str, texts: dict[str, str]) -> None:
    if sorted(texts) != sorted(LANGUAGES):
        raise CallError(f"{path.name}: {place}: needed: {', '.join(LANGUAGES)}")


def look_over(path: Path, whole: Inherited) -> None:
    """Every document that is cited is there, and of two bounds the lower one is no higher.

    Raises CallError.
    """
    cited = [
        *((f"parameters.{key}", each.document, by) for key, (each, by) in whole.values.items()),
        *((f"countries {key}", each.document, by) for key, (each, by) in whole.standings.items()),
        *(
            (f"criteria.{key}", sentence.document, by)
            for key, (sentences, by) in whole.criteria.items()
            for sentence in sentences
        ),
    ]
    for place, document, said_by in cited:
        if document not in whole.documents:
            raise CallError(f"{said_by}.toml: {place}: there is no document {document!r}")
    for low, high in IN_ORDER:
        if low in whole.values and high in whole.values:
            least, most = whole.values[low][0].value, whole.values[high][0].value
            if least > most:
                raise CallError(
                    f"{path.name}: parameters.{low}: {least} is more than {high}: {most}"
                )
