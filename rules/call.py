"""A call: its criteria with their sources, and the values they rest on."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from rules import countries
from rules.report import Source

FOLDER = Path(__file__).parent / "calls"

#: What a parameter is in a call that lacks it. No criterion of such a call reads it.
LACKING: Any = None

Count = Annotated[int, Meta(ge=1)]
Confidence = Literal["verified", "known", "unsure"]
InEachLanguage = dict[str, str]


class UnknownCallError(Exception):
    """There is no call of this name."""


class CallError(Exception):
    """A file of calls/ is wrong: says which file, where in it and why."""


class Parameters(Struct, frozen=True, kw_only=True):
    """The values of a call that its criteria rest on."""

    fewest_organisations: Count = LACKING
    fewest_programme_countries: Count = LACKING
    programme_countries: frozenset[Annotated[str, Meta(pattern=countries.PATTERN)]] = LACKING
    shortest_months: Count = LACKING
    longest_months: Count = LACKING
    #: A long-term mobility lasts more days than this.
    longest_short_term_days: Count = LACKING
    #: Fewer words than these are a thin answer.
    fewest_words: Count = LACKING


class Call(Parameters, frozen=True, kw_only=True):
    """A call as the criteria know it."""

    id: str
    title: InEachLanguage
    #: Criterion code -> where it is written. A code that is not here is no criterion of this call.
    sources: dict[str, tuple[Source, ...]]
    #: Criterion code -> the documents to confirm it in, where a value it rests on is not verified.
    unconfirmed: dict[str, str]
    values: dict[str, Value]

    def is_programme_country(self, country: str) -> bool:
        """Whether organisations of this country count towards the minimum."""
        return countries.iso(country) in self.programme_countries


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that was read: a page, a guide, a public record."""

    title: str
    publisher: str


class Value(Struct, frozen=True, forbid_unknown_fields=True):
    """A value of a call with the document it was read in, and how sure that is."""

    value: Any
    document: str
    confidence: Confidence


class Sentence(Struct, frozen=True, forbid_unknown_fields=True):
    """What a document says of a criterion, in our own words."""

    document: str
    section: str
    says: InEachLanguage
    confidence: Confidence = "verified"


class CallFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of calls/ as it is written."""

    title: InEachLanguage
    documents: dict[str, Document]
    parameters: dict[str, Value]
    criteria: dict[str, tuple[Sentence, ...]]


def calls() -> tuple[str, ...]:
    """The names of all calls, oldest first."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load_call(name: str) -> Call:
    """A call by its name, such as 2016-KA204.

    Raises UnknownCallError where there is none, CallError where its file is wrong.
    """
    if name not in calls():
        raise UnknownCallError(name)
    return read_call(FOLDER / f"{name}.toml")


def read_call(path: Path) -> Call:
    """The call that a file describes. Raises CallError where the file is wrong."""
    try:
        written = msgspec.convert(tomllib.loads(path.read_text("utf-8")), CallFile)
        return _understood(path.stem, written)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, ValueError) as error:
        raise CallError(f"{path.name}: {error}") from error


def _understood(name: str, written: CallFile) -> Call:
    from rules.criteria import CRITERIA  # the criteria speak of calls

    known = {criterion.code: criterion for criterion in CRITERIA}
    _require("criteria", written.criteria, known)
    _require("parameters", written.parameters, Parameters.__struct_fields__)
    for key, value in written.parameters.items():
        _require(f"parameters.{key}.document", [value.document], written.documents)
    for code, sentences in written.criteria.items():
        _require(
            f"criteria.{code}.document", [said.document for said in sentences], written.documents
        )
        _require(f"criteria.{code} rests on", known[code].rests_on, written.parameters)
    return msgspec.convert(
        {
            "id": name,
            "title": written.title,
            "values": written.parameters,
            "sources": {
                code: tuple(
                    Source(
                        written.documents[said.document].title,
                        said.section,
                        said.says,
                        said.confidence,
                    )
                    for said in sentences
                )
                for code, sentences in written.criteria.items()
            },
            "unconfirmed": {
                code: titles
                for code in written.criteria
                if (titles := _unverified(known[code].rests_on, written))
            },
            **{key: value.value for key, value in written.parameters.items()},
        },
        Call,
    )


def _require(place: str, keys: Any, known: Any) -> None:
    unknown = sorted(set(keys) - set(known))
    if unknown:
        raise ValueError(f"{place}: not known: {', '.join(unknown)}")


def _unverified(parameters: tuple[str, ...], written: CallFile) -> str:
    values = [written.parameters[name] for name in parameters]
    titles = {
        written.documents[value.document].title
        for value in values
        if value.confidence != "verified"
    }
    return "; ".join(sorted(titles))
