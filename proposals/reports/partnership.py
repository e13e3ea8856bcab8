"""The partnership: its organisations in a table, and where they come from in a picture."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from proposals import terms
from proposals.precheck import programme_countries

from .tiles import COLUMNS, LINES, PLACES

#: Edge of a tile with the gap after it, in the units of the picture.
STEP = 10


@dataclass(frozen=True)
class Member:
    """An organisation as a row of the table shows it."""

    name: str
    country: str
    is_from_elsewhere: bool
    role: str
    is_needed: bool


@dataclass(frozen=True)
class Tile:
    """A country on the map: the corner of its tile, and how many organisations come from it."""

    x: int
    y: int
    country: str
    organisations: int


def members(document, margin):
    """Every organisation in the order of the proposal; the margin says who is needed."""
    within = programme_countries(document["call"])
    return [
        Member(
            organisation.get("name") or _("Not answered yet"),
            terms.country_name(country) if country else _("Not answered yet"),
            bool(country and within is not None and terms.iso(country) not in within),
            terms.label(terms.Role, organisation["role"]) if "role" in organisation else "",
            bool(margin.organisations.get(place)),
        )
        for place, organisation in enumerate(document.get("organisations", []))
        for country in [organisation.get("country")]
    ]


def picture(document):
    """The map's tiles with its size and its words; None while no country is stated."""
    organisations = [o for o in document.get("organisations", []) if o.get("country")]
    if not organisations:
        return None
    counts = Counter(terms.iso(o["country"]) for o in organisations)
    leads = {terms.iso(o["country"]) for o in organisations if o.get("role") == "coordinator"}
    beyond = sorted(set(counts) - set(PLACES))
    places = PLACES | {
        country: (place % COLUMNS, LINES + place // COLUMNS) for place, country in enumerate(beyond)
    }
    layers = {"out": [], "in": [], "lead": []}
    for country, (column, row) in sorted(places.items()):
        kind = "lead" if country in leads else "in" if counts[country] else "out"
        layers[kind].append(Tile(column * STEP, row * STEP, country, counts[country]))
    return {
        "layers": layers,
        "width": COLUMNS * STEP,
        "height": (max(row for _column, row in places.values()) + 1) * STEP,
        "words": _("Where the organisations come from: %s.") % in_words(counts),
    }


def in_words(counts):
    """Each country with its number of organisations, in the order of the reader's alphabet."""
    countries = terms.in_order(counts)
    return ", ".join(f"{terms.country_name(country)} {counts[country]}" for country in countries)
