"""The proposals that everything is timed with: a typical one, and larger ones."""

import json

import msgspec

import rules
from rules.document import read

CALL = rules.load_call("2016-KA204")

COUNTRIES = ("FI", "SE", "EE", "DE", "ES", "IT", "PL", "GE")
OUTPUTS = ("Course for evening classes", "Handbook for counsellors", "Portal of exercises")
SENTENCE = (
    "Adults who left school early come back to learning through stories of their own town, "
    "which they gather, write down and tell to others."
)


def typical():
    """A proposal document of 8 organisations and 3 intellectual outputs: about 5 kB of JSON."""
    return document(COUNTRIES)


def large(organisations=30):
    """A proposal document of many organisations, one of them from a partner country."""
    return document(COUNTRIES[place % len(COUNTRIES)] for place in range(organisations))


def full():
    """A proposal document of 30 organisations whose every text is as long as people write them."""
    return lengthened(large(30))


def lengthened(part):
    """A part of a document with each sentence of it told at length."""
    if isinstance(part, dict):
        return {key: lengthened(value) for key, value in part.items()}
    if isinstance(part, list):
        return [lengthened(value) for value in part]
    return " ".join([SENTENCE] * 12) if part == SENTENCE else part


def document(countries):
    """A proposal document with a partner in each of these countries, the first of them leading."""
    organisations = [organisation(place, country) for place, country in enumerate(countries)]
    return {
        "schema": "ka2check/proposal/1",
        "call": CALL.id,
        "title": "Stories that lead back to school",
        "acronym": "STORIES",
        "agency": "FI01",
        "purpose": "innovation",
        "start": "2016-09-01",
        "duration_months": 24,
        "fields": ["adult", "vet"],
        "shared_theme": SENTENCE,
        "themes": ["culture_and_art", "disability_and_inclusion"],
        "objectives": ["innovative_methods", "key_skills"],
        "activities": ["project_cooperation", "developing_and_testing"],
        "organisations": organisations,
        "participants": {"staff": True, "learners": True},
        "results": [
            {
                "title": title,
                "kind": "study_material",
                "level": "advanced",
                "innovation": SENTENCE,
                "open_licence": True,
            }
            for title in OUTPUTS
        ],
        "intellectual_outputs": [
            {
                "title": f"O{number} {title}",
                "result": title,
                "staff_costs": [
                    {"organisation": partner["name"], "category": "teacher", "days": 40}
                    for partner in organisations[:2]
                ],
            }
            for number, title in enumerate(OUTPUTS, 1)
        ],
        "multiplier_events": [
            {
                "title": "Evening of stories",
                "country": "FI",
                "intellectual_output": f"O1 {OUTPUTS[0]}",
                "local_participants": 60,
                "foreign_participants": 15,
            }
        ],
        "mobilities": [
            {
                "title": "Teachers try the course",
                "kind": "long_term_staff",
                "country": "EE",
                "participants": 2,
                "duration_days": 70,
            }
        ],
        "dissemination": {
            "target_groups": SENTENCE,
            "methods": SENTENCE,
            "scope": SENTENCE,
            "open_access": True,
        },
        "impact": {"participants": SENTENCE, "organisations": SENTENCE},
        "grant": {"requested_eur": 182_000},
    }


def organisation(place, country):
    """An organisation with all that its country asks for."""
    return {
        "name": f"Folk high school {place + 1}",
        "country": country,
        "role": "partner" if place else "coordinator",
        "type": "Adult education provider",
        "active_in_field": True,
        **({"added_value": SENTENCE} if country == "GE" else {}),
    }


def facts(document):
    """A proposal document as the rules know it."""
    return read(json.dumps(document).encode())


def small():
    """A proposal document of about 3 kB: 4 organisations, one intellectual output."""
    return {
        **document(COUNTRIES[:4]),
        "results": typical()["results"][:1],
        "intellectual_outputs": typical()["intellectual_outputs"][:1],
    }


def line(document):
    """A proposal document as a line of a JSON Lines file."""
    return msgspec.json.encode(document) + b"\n"
