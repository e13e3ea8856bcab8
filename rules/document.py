"""The proposal document: JSON in and out."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from rules.proposal import Proposal
from rules.schema import SCHEMA, Document
from rules.text import filled
from rules.text import marked as _
from rules.writing import Fact

#: A full proposal of thirty partners is a tenth of this.
LARGEST_BYTES = 4_000_000


class UnreadableError(Exception):
    """A document that can not be read: why, and where it is to be mended."""

    def __init__(
        self,
        reason: str,
        *,
        path: str = "",
        line: int | None = None,
        facts: dict[str, Fact] | None = None,
    ) -> None:
        self.reason, self.path, self.line, self.facts = reason, path, line, facts or {}
        super().__init__(reason % self.facts)

    def reason_in(self, language: str) -> str:
        """Why it can not be read, in one language."""
        return filled(self.reason, self.facts, language)


def read(data: bytes) -> Proposal:
    """The proposal that a document describes. Raises UnreadableError."""
    if len(data) > LARGEST_BYTES:
        raise UnreadableError(
            _("The document is too large. At most %(limit)d bytes."), facts={"limit": LARGEST_BYTES}
        )
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        proposal = _decoder.decode(data)
    except msgspec.ValidationError as error:
        raise misfit(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _malformed(error, data) from error
    if b"\\" in data and b"\\u0000" in data:  # the first is found, or not, at once
        _refuse_nul(msgspec.to_builtins(proposal))
    return proposal


def written(proposal: Proposal) -> dict[str, Any]:
    """The document of a proposal, ready for JSON; what is not answered is left out."""
    return {"schema": SCHEMA, **msgspec.json.decode(msgspec.json.encode(proposal))}


def write(proposal: Proposal) -> bytes:
    """The document of a proposal, laid out for people."""
    return msgspec.json.format(msgspec.json.encode(written(proposal)), indent=2) + b"\n"


_decoder = msgspec.json.Decoder(Document)


def misfit(complaint: str) -> UnreadableError:
    """Well-formed JSON that is no proposal document."""
    said, _at, path = complaint.partition(" - at `$")
    path = path.rstrip("`").strip(".").replace("[", "/").replace("]", "").replace(".", "/")
    if path.endswith("country"):
        return UnreadableError(
            _("Unknown country. Write two letters, such as FI. EL and UK are read too."), path=path
        )
    for pattern, reason in COMPLAINTS:
        if match := re.search(pattern, said):
            words: dict[str, Fact] = {
                name: WORDS.get(word, word) for name, word in match.groupdict().items()
            }
            key = words.pop("key", "")
            return UnreadableError(reason, path=f"{path}/{_short(key)}".strip("/"), facts=words)
    return UnreadableError(_("This can not be read: %(said)s."), path=path, facts={"said": said})


def _short(key: object, longest: int = 80) -> str:
    """A key that somebody else made up, short enough to show."""
    text = str(key)
    return text if len(text) <= longest else f"{text[:longest]}…"


#: What the JSON library complains of, and how we say it.
COMPLAINTS = (
    (r"unknown field `(?P<key>.*)`", _("There is no such key.")),
    (r"missing required field `(?P<key>.*)`", _('Missing. Write "schema": "ka2check/proposal/1".')),
    (
        r"Invalid enum value '?(?P<value>.*?)'?$",
        _("Not one of the values to choose from: %(value)s."),
    ),
    (r"Invalid value '(?P<value>.*)'", _("Not a value that is known here: %(value)s.")),
    (r"of length <= (?P<limit>\d+)", _("The text is too long. At most %(limit)s characters.")),
    (r"`int` >= (?P<limit>\d+)", _("The number is too small. At least %(limit)s.")),
    (r"`int` <= (?P<limit>\d+)|out of range", _("The number is too large.")),
    (r"RFC3339 encoded date", _("Not a date. Write it as 2016-09-01.")),
    (
        r"Expected `(?P<wanted>\w+)(?: \| null)?`, got `(?P<got>\w+)`",
        _("Expected %(wanted)s, got %(got)s."),
    ),
)

#: The JSON library's names of types, as JSON itself calls them.
WORDS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}


def _malformed(error: Exception, data: bytes) -> UnreadableError:
    """Not JSON, or not text."""
    try:
        data.decode()
    except UnicodeDecodeError as undecodable:
        return UnreadableError(_("The text is not UTF-8."), line=_line(data, undecodable.start))
    if surrogate := _LONE_SURROGATE.search(data):
        return UnreadableError(
            _("%(code)s is half a character (a lone surrogate)."),
            line=_line(data, surrogate.start()),
            facts={"code": surrogate[0].decode()},
        )
    place = re.search(r"\(byte (\d+)\)", str(error))
    if not place:
        return UnreadableError(_("Not JSON: it ends too early."), line=_line(data, len(data)))
    return UnreadableError(_("Not JSON: an unexpected character."), line=_line(data, int(place[1])))


_LONE_SURROGATE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


def _refuse_nul(value: Any, path: str = "") -> None:
    """No database stores a NUL character in a text."""
    if isinstance(value, str) and "\0" in value:
        raise UnreadableError(_("The text holds a NUL character."), path=path)
    rows: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        rows = value.items()
    elif isinstance(value, list | tuple):
        rows = enumerate(value)
    for key, part in rows:
        _refuse_nul(part, f"{path}/{key}".strip("/"))
