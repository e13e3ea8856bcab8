"""Two web nodes share one PostgreSQL and one Redis: it does not matter which one answers."""

import tempfile

import pytest

from .faults import Cluster
from .nodes import Node, Person, manage, production, redis, running

PEOPLE = """
from django.core.cache import cache
from allauth.account.models import EmailAddress
from accounts.models import User
from proposals.models import Proposal
cache.clear()
for name in ("maija", "matti"):
    user = User.objects.create_user(f"{name}@example.org", "correct horse battery")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    print("draft", Proposal.objects.create(owner=user, document={"call": "2016-KA204"}).pk)
"""


@pytest.fixture(scope="module")
def site():
    """Two nodes that run, and the number of a draft."""
    with tempfile.TemporaryDirectory() as folder, redis() as cache:
        cluster = Cluster(folder)
        environment = production(DATABASE_URL=cluster.url, REDIS_URL=cache)
        manage(environment, "migrate", "--verbosity", "0")
        told = manage(environment, "shell", "-v0", "-c", PEOPLE)
        number = int(told.split("draft ")[1].split()[0])
        with running(Node(environment, 1), Node(environment, 1)) as (first, second):
            yield first, second, number
        cluster.stop("immediate")


def test_what_one_node_knows_the_other_knows(site):
    first, second, number = site
    maija = Person()

    assert maija.sign_in(first, "maija@example.org").status_code == 302
    assert maija.autosave(second, number, title="Written on the second", version="1")
    assert "Written on the second" in maija.get(f"{first.url}/proposals/{number}/project/").text


def test_a_session_that_is_ended_on_one_node_is_ended_on_both(site):
    first, second, _number = site
    here, elsewhere = Person(), Person()
    here.sign_in(first, "maija@example.org")
    elsewhere.sign_in(second, "maija@example.org")
    assert elsewhere.get(f"{second.url}/proposals/", allow_redirects=False).status_code == 200

    here.submit(f"{first.url}/accounts/sessions/")

    assert elsewhere.get(f"{second.url}/proposals/", allow_redirects=False).status_code == 302


def test_guesses_at_one_node_count_at_the_other(site):
    first, second, _number = site

    guesses = [
        Person().sign_in((first, second)[guess % 2], "matti@example.org", f"guess {guess}")
        for guess in range(5)
    ]

    assert [guess.status_code for guess in guesses] == [200] * 5
    assert Person().sign_in(second, "matti@example.org").status_code == 200


def test_a_node_that_is_asked_to_stop_stops_in_order(site):
    first, second, _number = site

    assert first.stop() == 0
    assert Person().get(f"{second.url}/health/ready", timeout=10).ok
    first.start()
