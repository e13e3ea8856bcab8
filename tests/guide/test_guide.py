"""The public guide shows what the rules hold, in every language."""

import pytest

from rules import calls, load_call
from rules.criteria import CRITERIA
from rules.examples import examples

pytestmark = pytest.mark.django_db


def test_every_call_is_listed_by_year(client):
    years = client.get("/calls/").context["years"]

    assert [year for year, _calls in years] == list(range(2027, 2013, -1))
    assert sorted(name for _year, named in years for name, _title in named) == sorted(calls())


@pytest.mark.parametrize("language", ["en", "sv", "fi"])
@pytest.mark.parametrize("name", ["2014-KA204", "2016-KA204", "2020-KA227", "2026-KA220-ADU"])
def test_a_call_shows_its_criteria_and_every_value_with_its_source(client, name, language):
    call = load_call(name)

    response = client.get(f"/calls/{name}/", headers={"accept-language": language})

    page = response.content.decode()
    assert call.title[language] in page
    assert all(f"/calls/criteria/{criterion.code}/" in page for criterion in call.criteria)
    assert len(response.context["values"]) >= len(call.values)
    assert all(value.document for value in response.context["values"])


def test_a_call_tells_what_changed_since_the_year_before(client):
    changes = client.get("/calls/2019-KA204/").context["changes"]

    assert [(c.before, c.after) for c in changes if c.label == "Serbia"] == [
        (
            "May be a partner, does not count towards the minimum",
            "Counts towards the minimum, may take part and coordinate",
        )
    ]


def test_a_provisional_call_says_so(client):
    assert "Provisional" in client.get("/calls/2027-KA220-ADU/").content.decode()
    assert "Provisional" not in client.get("/calls/2016-KA204/").content.decode()


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.code)
def test_a_criterion_shows_its_examples_and_the_calls_that_have_it(client, criterion):
    response = client.get(f"/calls/criteria/{criterion.code}/")

    named = [name for group in response.context["asked"] for name in group.calls]
    assert sorted(named) == [n for n in calls() if criterion.code in load_call(n).sources]
    assert len(response.context["examples"]) == len(examples(criterion.code)) > 0


@pytest.mark.parametrize("address", ["/calls/2016-KA999/", "/calls/criteria/no.such/"])
def test_what_the_rules_do_not_know_is_not_there(client, address):
    assert client.get(address).status_code == 404
