"""A call: its criteria with their sources, and the values they rest on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from msgspec import structs

from rules import callfile, countries
from rules.callerror import CallError
from rules.callfile import OTHERS, Countries, Document, InEachLanguage, Sentence, Value
from rules.callfolder import call_path, calls, folders, year_in
from rules.parameters import Parameters
from rules.report import Confidence, Source
from rules.standing import Standing

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from rules.criterion import Criterion

__all__ = ["Call", "CallError", "UnknownCallError", "calls", "faults", "load_call", "read_call"]

BRUSSELS = "Europe/Brussels"

Said = TypeVar("Said", Value, Countries, Sentence)


class UnknownCallError(Exception):
    """There is no call of this name."""

    def __init__(self, name: str) -> None:
        from difflib import get_close_matches  # slow to load, and of use to a slip only

        near = get_close_matches(name, calls(), n=3)
        hint = f"Did you mean {', '.join(near)}?" if near else "List them: python -m rules calls."
        super().__init__(f"There is no call {name!r}. {hint}")


class Call(Parameters, frozen=True, kw_only=True):
    """A call as the criteria know it."""

    id: str
    year: int
    title: InEachLanguage
    field: str
    #: How countries that count are called: programme countries, or EU and associated countries.
    countries_called: str
    #: Nothing of it is published yet: its values are those of the year before.
    provisional: bool
    #: The criteria that it has, in the order in which a reader wants them.
    criteria: tuple[Criterion, ...]
    #: Criterion code -> where it is written. A code that is not here is no criterion of this call.
    sources: dict[str, tuple[Source, ...]]
    documents: dict[str, Document]
    values: dict[str, Value]
    #: ISO code, or "others" -> the line of the call's file that says its standing.
    countries: dict[str, Countries]
    #: Criterion code, name of a value or countries/CODE -> the document to confirm it in,
    #: where it is not verified.
    doubts: dict[str, str]
    #: The countries that count, as people write them (ISO codes, and EL and UK), and as which one.
    programme_countries: dict[str, str]

    def is_programme_country(self, country: str) -> bool:
        """Whether organisations of this country count towards the minimum."""
        return country in self.programme_countries

    def standing(self, country: str) -> Standing:
        """What organisations of this country may do."""
        code = countries.iso(country)
        return (self.countries.get(code) or self.countries[OTHERS]).standing

    def line(self, country: str) -> str:
        """The name of the line that says the standing of a country."""
        code = countries.iso(country)
        return f"countries/{code if code in self.countries else OTHERS}"

    def to_confirm(self, names: tuple[str, ...]) -> str:
        """The documents to confirm before these decide anything; empty where all are verified."""
        return "; ".join(sorted({self.doubts[name] for name in names if name in self.doubts}))

    def instant(self, name: str) -> datetime:
        """A deadline as the instant it is: a clock in Brussels shows it."""
        moment: datetime = getattr(self, name)
        return moment.replace(tzinfo=ZoneInfo(BRUSSELS))


@cache
def load_call(name: str) -> Call:
    """A call by its name, such as 2016-KA204.

    Raises UnknownCallError where there is none, CallError where its file is wrong.
    """
    path = call_path(name)
    if path is None:
        raise UnknownCallError(name)
    return read_call(path)


def faults() -> tuple[str, ...]:
    """What is wrong with the calls in folders that were added, a complaint for each file."""
    found = []
    for folder in folders()[:-1]:
        for path in sorted(folder.glob("*.toml")):
            try:
                read_call(path)
            except CallError as error:
                found.append(str(error))
    return tuple(found)


def read_call(path: Path) -> Call:
    """The call that a file describes. Raises CallError where the file is wrong."""
    from rules.criteria import CRITERIA  # the criteria speak of calls

    year = year_in(path.stem)
    whole = callfile.read(path)
    callfile.look_over(path, whole)
    if year is None or not whole.title or OTHERS not in whole.standings:
        raise CallError(f"{path.name}: a call needs a year, a title and a line for all countries")
    known = {criterion.code: criterion for criterion in CRITERIA}
    for code in whole.criteria:
        if code not in known:
            raise CallError(f"{path.name}: criteria.{code}: there is no such criterion")
        for name in known[code].rests_on:
            if name != "countries" and name not in whole.values:
                raise CallError(f"{path.name}: criteria.{code}: it needs parameters.{name}")

    def now(said: Said, said_by: str) -> Said:
        """What was verified for one year is no more than known for another."""
        holds = year_in(said_by) in (None, year) and not whole.provisional
        if holds or said.confidence is not Confidence.VERIFIED:
            return said
        return structs.replace(said, confidence=Confidence.KNOWN)

    values = {name: now(*each) for name, each in whole.values.items()}
    standings = {code: now(*each) for code, each in whole.standings.items()}
    sentences = {
        code: tuple(now(each, said_by) for each in said)
        for code, (said, said_by) in whole.criteria.items()
    }
    counting = {c for c in standings if standings[c].standing is Standing.COUNTS}
    counting |= {alias for alias, code in countries.ALIASES.items() if code in counting}
    return Call(
        id=path.stem,
        year=year,
        title={tongue: text.format(year=year) for tongue, text in whole.title.items()},
        field=whole.field,
        countries_called=whole.countries_called,
        provisional=whole.provisional,
        criteria=tuple(each for each in CRITERIA if each.code in sentences),
        sources={code: _sources(said, whole.documents) for code, said in sentences.items()},
        documents=whole.documents,
        values=values,
        countries=standings,
        doubts=_doubts(values, standings, sentences, whole.documents),
        programme_countries={code: countries.state(code) for code in counting},
        **{name: value.value for name, value in values.items()},
    )


def _sources(sentences: tuple[Sentence, ...], documents: dict[str, Document]) -> tuple[Source, ...]:
    return tuple(
        Source(documents[said.document].title, said.section, said.says, said.confidence)
        for said in sentences
    )


def _doubts(
    values: dict[str, Value],
    standings: dict[str, Countries],
    sentences: dict[str, tuple[Sentence, ...]],
    documents: dict[str, Document],
) -> dict[str, str]:
    """A rule is verified where one of its sentences is; a value and a standing speak for itself."""
    said: dict[str, tuple[Value | Countries | Sentence, ...]] = {
        **{name: (value,) for name, value in values.items()},
        **{f"countries/{code}": (group,) for code, group in standings.items()},
        **sentences,
    }
    return {
        name: "; ".join(documents[each.document].title for each in those)
        for name, those in said.items()
        if all(each.confidence is not Confidence.VERIFIED for each in those)
    }
