"""How far people travel: typed by hand, or between two cities as the crow flies."""

from functools import lru_cache

from rules.costs import Meeting, Mobility
from rules.countries import iso
from rules.proposal import Proposal
from rules.unit_costs import Band


def travelled(journey: Mobility | Meeting, proposal: Proposal) -> int | None:
    """The distance of a journey one way, in kilometres; None where it is not known.

    It goes from the city that the journey or else its organisation names.
    """
    if journey.distance_km is not None:
        return journey.distance_km
    organisation = proposal.organisation(journey.organisation)
    if organisation is None:
        return None
    return between(
        journey.from_city or organisation.city,
        organisation.country,
        journey.to_city,
        journey.country,
    )


def paid_for(km: int, bands: tuple[Band, ...]) -> int:
    """What a journey of so many kilometres is worth, in euros; too short a one nothing."""
    reached = [band for band in bands if band.km <= km]
    return max(reached, key=lambda band: band.km).euros if reached else 0


@lru_cache(maxsize=10_000)
def between(
    city: str | None, country: str | None, other_city: str | None, other_country: str | None
) -> int | None:
    """Kilometres between two cities; None where one of them is not known."""
    if not (city and country and other_city and other_country):
        return None
    start, end = _place(city, iso(country)), _place(other_city, iso(other_country))
    if start is None or end is None:
        return None
    from geographiclib.geodesic import Geodesic

    metres = Geodesic.WGS84.Inverse(*start, *end, Geodesic.DISTANCE)["s12"]
    return int(metres / 1000)


def _place(city: str, country: str) -> tuple[float, float] | None:
    """Latitude and longitude of a city; of several of one name, the largest's."""
    from cityloc import city_lookup  # opens its list of cities, which few proposals need

    found = city_lookup(city, country)
    return (found[0]["lat_wgs84"], found[0]["long_wgs84"]) if found else None
