"""What a proposal document may hold, and its JSON Schema."""

from typing import Any, Literal

import msgspec

from rules.proposal import Proposal

SCHEMA = "ka2check/proposal/1"


class Document(Proposal, frozen=True, kw_only=True):
    """A proposal as it is written down, with the name of its schema."""

    schema: Literal["ka2check/proposal/1"]


def json_schema() -> dict[str, Any]:
    """What a document may hold, as JSON Schema (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        **msgspec.json.schema(Document),
    }
