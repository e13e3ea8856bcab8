"""Pre-checks that no change of the rules changes: small, typical and huge, as files keep them."""

import json
from datetime import UTC, datetime
from pathlib import Path

from proposals.models import Precheck
from proposals.precheck import digest, found

FOLDER = Path(__file__).parent / "golden"

COUNTRIES = (
    "CZ DE FR GB GR FI SE EE LV LT PL PT ES IT IE IS NO TR RO BG HU JP MA RS US AT BE NL DK MT"
)
ANSWER = (
    "A partnership of adult education providers compares how grown learners return to study, "
    "and writes down what helped them. "
)


def precheck(size):
    """A pre-check of this size; it is not stored."""
    if size == "huge":
        kept = json.loads((FOLDER / "typical.json").read_text("utf-8"))
        document, report = enlarged(kept["document"]), kept["report"]
    else:
        kept = json.loads((FOLDER / f"{size}.json").read_text("utf-8"))
        document, report = kept["document"], kept["report"]
    return Precheck(
        document=document,
        report=report,
        digest=digest(document, report),
        made=datetime(2016, 3, 1, 12, tzinfo=UTC),
        title=document.get("title"),
        verdict=found(report).verdict,
    )


def enlarged(document):
    """The same proposal with thirty partners and every answer full."""
    full = ANSWER * 40
    organisations = [
        {
            "name": f"Organisation {place} for lifelong learning and community development",
            "country": country,
            "role": "partner" if place > 1 else "coordinator",
            "type": "Adult education provider",
            "added_value": full,
        }
        for place, country in enumerate(COUNTRIES.split(), 1)
    ]
    texts = {
        part: {
            name: full if isinstance(said, str) else said for name, said in document[part].items()
        }
        for part in ("dissemination", "impact")
    }
    return {**document, **texts, "organisations": organisations, "shared_theme": full}
