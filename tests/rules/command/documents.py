"""Documents for the command line to read."""

import json

from rules import document
from tests.rules.cases import partnership

SOUND = {"schema": "ka2check/proposal/1", "call": "2016-KA204", "title": "Kept"}
BROKEN = {**SOUND, "title": "Broken", "duration_months": 40}
READY = json.loads(
    document.write(
        partnership(
            "FI SE EE",
            call="2016-KA204",
            title="Ready",
            duration_months=24,
            objectives=("key_skills",),
            activities=("exchange_of_practices",),
        )
    )
) | {
    "results": [{"kind": "study_material", "level": "small_scale"}],
    "dissemination": {"target_groups": "Teachers", "methods": "Web", "scope": "Nordic"},
}


def line(title: str, **facts) -> str:
    """A line of a JSON Lines file: a document that names its call and not much more."""
    return json.dumps({**SOUND, "title": title, **facts})
