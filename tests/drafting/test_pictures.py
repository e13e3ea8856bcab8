"""The pictures of a draft: each bar says what it shows."""

import pytest

from proposals.drafting.pictures import pictures
from tests.drafting.sending import save

OUTPUT = {"title": "Handbook", "first_month": 3, "last_month": 14}
EVENT = {"title": "Open day", "first_month": 15}


def time_of(**document):
    """The bars of the project in time: name, words, and from where to where in per mille."""
    drawn = {picture.key: picture for picture in pictures({"call": "2016-KA204", **document})}
    bars = drawn["time"].bars if "time" in drawn else ()
    return [(b.name, b.words, round(b.x / 0.3), round((b.x + b.width) / 0.3)) for b in bars]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        pytest.param({}, [], id="nothing is known"),
        pytest.param(
            {"start": "2016-09-01", "duration_months": 10},
            [
                ("2016", "4 months, from September 2016", 0, 400),
                ("2017", "6 months, from January 2017", 400, 1000),
            ],
            id="its years",
        ),
        pytest.param(
            {
                "start": "2016-09-01",
                "duration_months": 16,
                "intellectual_outputs": [OUTPUT],
                "multiplier_events": [EVENT],
            },
            [
                ("2016", "4 months, from September 2016", 0, 250),
                ("2017", "12 months, from January 2017", 250, 1000),
                ("Handbook", "November 2016 – October 2017", 125, 875),
                ("Open day", "November 2017", 875, 938),
            ],
            id="with what is planned",
        ),
        pytest.param(
            {"multiplier_events": [EVENT], "intellectual_outputs": [OUTPUT]},
            [("Handbook", "Month 3 – 14", 133, 933), ("Open day", "Month 15", 933, 1000)],
            id="in months while it is not known when it begins",
        ),
        pytest.param(
            {"mobilities": [{"first_month": 4, "last_month": 2}, {"title": "Not planned yet"}]},
            [("Mobility 1", "Month 4", 750, 1000)],
            id="nothing ends before it begins",
        ),
        pytest.param(
            {"start": "9999-12-01", "duration_months": 2},
            [
                ("9999", "1 months, from December 9999", 0, 500),
                ("10000", "1 months, from January 9999", 500, 1000),
            ],
            id="beyond the calendar",
        ),
    ],
)
def test_the_project_in_time(document, expected):
    assert time_of(**document) == expected


@pytest.mark.django_db
def test_a_month_is_counted_from_one(client, draft):
    draft.document["multiplier_events"] = [{"title": "Open day"}]
    draft.save()
    typed = {"first_month": "0", "last_month": "15"}

    save(client, draft, "results", {f"multiplier_events-0-{k}": v for k, v in typed.items()})

    assert draft.document["multiplier_events"] == [{"title": "Open day", "last_month": 15}]
    assert draft.unread == {"multiplier_events/0/first_month": "0"}
