"""Worked examples of each criterion: a part of a proposal, and what comes out."""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from rules.call import load_call
from rules.proposal import Proposal
from rules.report import Finding, Outcome

FOLDER = Path(__file__).parent

#: The call of an example that names none.
USUAL = "2016-KA204"


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a proposal, and how one criterion comes out on it."""

    outcome: Outcome
    proposal: Proposal
    call: str = USUAL
    moment: datetime | None = None

    def finding(self, code: str) -> Finding:
        """What the criterion of this code finds in it."""
        call = load_call(self.call)
        criterion = next(each for each in call.criteria if each.code == code)
        return criterion.find(self.proposal, call, moment=self.moment)

    def facts(self) -> str:
        """Its part of a proposal, as a document would write it."""
        return msgspec.json.encode(self.proposal).decode()


def examples(code: str) -> tuple[Example, ...]:
    """The examples of one criterion."""
    return _all().get(code, ())


@cache
def _all() -> dict[str, tuple[Example, ...]]:
    found: dict[str, tuple[Example, ...]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        written = tomllib.loads(path.read_text("utf-8"))
        found |= msgspec.convert(written, dict[str, tuple[Example, ...]])
    return found
