"""Two web nodes and a worker share one PostgreSQL and one Redis: it does not matter which answers."""

import json
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest

from ka2check.warming import NUMBER

from .cluster import postgresql
from .nodes import Node, Person, manage, production, redis, running, until, worker

PEOPLE = """
from django.core.cache import cache
from allauth.account.models import EmailAddress
from accounts.models import User
from proposals.models import Proposal
from tests.factories import AgencyFactory
from tests.review.conftest import at
cache.clear()
for name in ("maija", "matti", "olli"):
    user = User.objects.create_user(f"{name}@example.org", "correct horse battery")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    print("draft", Proposal.objects.create(owner=user, document={"call": "2016-KA204"}).pk)
user.agency = AgencyFactory(code="FI01")
user.save()
print("submitted", at("submitted", User.objects.get(email="maija@example.org"), user).proposal_id)
"""


@pytest.fixture(scope="module")
def site():
    """Two nodes that run, and the numbers of a draft and of one that lies at the agency."""
    with TemporaryDirectory() as folder, postgresql(folder) as cluster, redis() as cache:
        environment = production(DATABASE_URL=cluster.url, REDIS_URL=cache)
        manage(environment, "migrate", "--verbosity", "0")
        told = manage(environment, "shell", "-v0", "-c", PEOPLE)
        number, submitted = (
            int(told.split(word)[1].split()[0]) for word in ("draft ", "submitted ")
        )
        log = (Path(folder) / "log").open("w")
        nodes = running(Node(environment, 1, log), Node(environment, 1))
        with log, worker(environment), nodes as (first, second):
            yield first, second, number, submitted


def test_a_node_has_made_its_first_page_ready_before_anybody_asks(site):
    first, *_others = site
    log = Path(first.log.name).read_text().splitlines()

    told = [json.loads(line) for line in log if NUMBER in line]
    assert [(line["method"], line["route"], line["status"]) for line in told] == [
        ("GET", "/", 200)
    ] * 3


def test_what_one_node_knows_the_other_knows(site):
    first, second, number, _submitted = site
    maija = Person()

    assert maija.sign_in(first, "maija@example.org").status_code == 302
    assert maija.autosaves(second, number, "project", title="Written on the second") == 200
    assert "Written on the second" in maija.get(f"{first.url}/proposals/{number}/project/").text


def test_a_session_that_is_ended_on_one_node_is_ended_on_both(site):
    first, second, *_numbers = site
    here, elsewhere = Person(), Person()
    here.sign_in(first, "maija@example.org")
    elsewhere.sign_in(second, "maija@example.org")
    assert elsewhere.get(f"{second.url}/proposals/", allow_redirects=False).status_code == 200

    here.submit(f"{first.url}/accounts/sessions/")

    assert elsewhere.get(f"{second.url}/proposals/", allow_redirects=False).status_code == 302


def test_guesses_at_one_node_count_at_the_other(site):
    first, second, *_numbers = site

    guesses = [
        Person().sign_in((first, second)[guess % 2], "matti@example.org", f"guess {guess}")
        for guess in range(5)
    ]

    assert [guess.status_code for guess in guesses] == [200] * 5
    assert Person().sign_in(second, "matti@example.org").status_code == 200


def test_what_is_asked_of_one_node_a_worker_makes_and_the_other_hands_out(site):
    first, second, _number, submitted = site
    olli = Person()
    olli.sign_in(first, "olli@example.org")

    asked = olli.submit(f"{first.url}/reports/bundles/", cases=submitted)
    address = f"{second.url}{asked.headers['Location']}zip/"
    until(lambda: olli.get(address).ok)

    with ZipFile(BytesIO(olli.get(address).content)) as archive:
        assert [archive.read(name)[:5] for name in archive.namelist()] == [b"%PDF-"]


def test_a_node_that_is_asked_to_stop_stops_in_order(site):
    first, second, *_numbers = site

    assert first.stop() == 0
    assert Person().get(f"{second.url}/health/ready", timeout=10).ok
    first.start()
