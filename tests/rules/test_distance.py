"""How far people travel, typed by hand or between two cities."""

import pytest

from rules.costs import Meeting, Mobility
from rules.grant.distance import between, travelled
from rules.proposal import Organisation, Proposal

PROPOSAL = Proposal(
    organisations=(
        Organisation(name="Helsinki", country="FI", city="Helsinki"),
        Organisation(name="Somewhere", country="SE"),
        Organisation(name="Nowhere", city="Helsinki"),
    )
)
TO_ATHENS = {"to_city": "Athens", "country": "EL"}


@pytest.mark.parametrize(
    ("city", "country", "other_city", "other_country", "km"),
    [
        pytest.param("Helsinki", "FI", "Stockholm", "SE", 396, id="over the gulf"),
        pytest.param("Stockholm", "SE", "Helsinki", "FI", 396, id="and back"),
        pytest.param("Helsinki", "FI", "Helsinki", "FI", 0, id="at home"),
        pytest.param("Helsinki", "FI", "Wellington", "NZ", 17_068, id="to the other side"),
        pytest.param("London", "UK", "Athens", "EL", 2_393, id="countries as people write them"),
        pytest.param("Helsinki", "FI", "Nykarleby", "FI", None, id="too small a town to know"),
        pytest.param("Helsinki", "FI", "Springfield", "US", 6_438, id="the largest of that name"),
        pytest.param("Helsinki", "SE", "Stockholm", "SE", None, id="not in that country"),
        pytest.param(None, "FI", "Stockholm", "SE", None, id="from no city"),
        pytest.param("Helsinki", None, "Stockholm", "SE", None, id="from no country"),
        pytest.param("Helsinki", "FI", None, "SE", None, id="to no city"),
        pytest.param("Helsinki", "FI", "Stockholm", None, None, id="to no country"),
    ],
)
def test_cities_are_as_far_apart_as_the_crow_flies(city, country, other_city, other_country, km):
    assert between(city, country, other_city, other_country) == pytest.approx(km, abs=5)


@pytest.mark.parametrize("kind", [Mobility, Meeting])
@pytest.mark.parametrize(
    ("journey", "km"),
    [
        pytest.param({"organisation": "Helsinki", **TO_ATHENS}, 2_477, id="from home"),
        pytest.param(
            {"organisation": "Somewhere", "from_city": "Malmö", **TO_ATHENS},
            2_114,
            id="from another city",
        ),
        pytest.param(
            {"organisation": "Helsinki", "distance_km": 10, **TO_ATHENS}, 10, id="typed by hand"
        ),
        pytest.param({"distance_km": 0}, 0, id="typed by hand, at home"),
        pytest.param({"organisation": "Somewhere", **TO_ATHENS}, None, id="no city known"),
        pytest.param({"organisation": "Nowhere", **TO_ATHENS}, None, id="no country known"),
        pytest.param({"organisation": "Else", **TO_ATHENS}, None, id="no such organisation"),
        pytest.param(TO_ATHENS, None, id="of no organisation"),
        pytest.param({"organisation": "Helsinki", "to_city": "Athens"}, None, id="to where?"),
    ],
)
def test_a_journey_starts_where_its_organisation_is(kind, journey, km):
    assert travelled(kind(**journey), PROPOSAL) == pytest.approx(km, abs=10)
