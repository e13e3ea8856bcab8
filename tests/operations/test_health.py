"""What watches over the site learns whether it lives and is ready, and what it measures."""

import json
import logging
import re
import sys

import pytest
from django.core.cache import cache
from django.db import connection

from ka2check.logs import Json, without_personal_data
from ka2check.metrics import REQUESTS

pytestmark = pytest.mark.django_db


def test_a_process_that_answers_lives_without_asking_the_database(
    client, django_assert_num_queries
):
    with django_assert_num_queries(0):
        assert client.get("/health/live").status_code == 200


def test_a_site_with_all_it_needs_is_ready(client):
    response = client.get("/health/ready", headers={"host": "10.0.0.7"})

    assert (response.status_code, response.json()) == (200, {"failing": []})


def test_a_site_without_its_cache_is_not_ready(client, monkeypatch):
    monkeypatch.setattr(cache, "set", unreachable, raising=False)

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (503, {"failing": ["cache"]})


def test_a_site_whose_database_lacks_a_migration_is_not_ready(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'audit' AND name LIKE '0002%'")

    assert client.get("/health/ready").json() == {"failing": ["migrations"]}


@pytest.mark.parametrize(
    ("token", "shown", "expected"),
    [
        pytest.param("", "Bearer ", 404, id="no token is set, so nobody reads"),
        pytest.param("open", "Bearer open", 200, id="the token"),
        pytest.param("open", "Bearer shut", 404, id="another"),
        pytest.param("open", "", 404, id="none"),
    ],
)
def test_metrics_are_for_who_has_the_token(client, settings, token, shown, expected):
    settings.METRICS_TOKEN = token

    assert client.get("/metrics", headers={"authorization": shown}).status_code == expected


def test_requests_are_counted_by_route_and_not_by_address(client, settings):
    settings.METRICS_TOKEN = "open"
    counter = REQUESTS.labels("GET", "/proposals/<int:pk>/", 302)
    before = counter._value.get()

    client.get("/proposals/4711/")

    assert counter._value.get() == before + 1
    told = client.get("/metrics", headers={"authorization": "Bearer open"}).text
    # The labels: among the digits of a time these may stand as well.
    assert "4711" not in "".join(re.findall(r"{.*?} ", told))


@pytest.mark.parametrize(
    ("given", "is_kept"),
    [
        pytest.param("a1b2c3d4-e5f6", True, id="a number from the proxy"),
        pytest.param("short", False, id="too short"),
        pytest.param('x" forged="line of the log', False, id="what could forge a line"),
    ],
)
def test_a_request_has_one_number_from_the_proxy_to_the_log(client, given, is_kept):
    response = client.get("/health/live", headers={"x-request-id": given})

    assert (response.headers["X-Request-ID"] == given) is is_kept
    assert response.headers["X-Request-ID"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "Key (email)=(maija@example.org) already exists.",
            "Key (email)=((address)) already exists.",
        ),
        (
            "Not Found: /accounts/password/reset/key/1-abc-def/",
            "Not Found: /accounts/password/reset/key/(key)/",
        ),
        ("GET /review/?q=Maija HTTP/1.1", "GET /review/?(query) HTTP/1.1"),
        ("A plain sentence.", "A plain sentence."),
    ],
)
def test_the_log_has_no_personal_data(said, kept):
    assert without_personal_data(said) == kept


def test_a_line_of_the_log_is_json_with_the_traceback_scrubbed():
    try:
        raise ValueError("no room for maija@example.org")
    except ValueError:
        record = logging.getLogger("x").makeRecord(
            "x", logging.ERROR, "f", 1, "It failed: %s", ("maija@example.org",), exc_info=True
        )

        record.exc_info = sys.exc_info()

    line = json.loads(Json().format(record))

    assert (line["level"], line["message"]) == ("ERROR", "It failed: (address)")
    assert "no room for (address)" in line["traceback"]


def unreachable(*arguments, **options):
    raise ConnectionError("The cache does not answer.")
