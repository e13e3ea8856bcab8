"""A question that is put into words once is answered as if it were asked for the first time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from database.worded import worded, worded_whole
from tests.factories import AgencyFactory, OfficerFactory

pytestmark = pytest.mark.django_db


@worded
def people(agency, but_for, name, *, most, order="email"):
    found = User.objects.filter(agency=agency, name__gte=name).exclude(pk__in=but_for)
    return found.order_by(order)[:most].values_list("email", "date_joined")


@pytest.fixture
def officers():
    agencies = AgencyFactory(code="FI01"), AgencyFactory(code="SE01")
    return [OfficerFactory(agency=agency, name=name) for agency in agencies for name in "abc"]


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param([("FI01", [], ""), ("SE01", [], ""), ("FI01", [], "")], id="another number"),
        pytest.param([("FI01", [], "a"), ("FI01", [], "c"), ("FI01", [], "%s")], id="another text"),
        pytest.param([("FI01", [0], ""), ("FI01", [1], "")], id="another tuple"),
        pytest.param([("FI01", [0, 1], ""), ("FI01", [], ""), ("FI01", [2], "")], id="its length"),
    ],
)
def test_the_answer_is_that_of_the_question(officers, asked):
    agencies = {one.agency.code: one.agency_id for one in officers}
    for code, places, name in asked:
        given = agencies[code], tuple(officers[place].pk for place in places), name
        for words in ({"most": 9}, {"most": 1}, {"most": 9, "order": "-email"}):
            assert people(*given, **words) == list(people.question(*given, **words))


@pytest.mark.django_db(transaction=True)
def test_each_thread_finds_words_once_for_its_own_connection():
    made = []

    @worded
    def officers_of(agency):
        made.append(agency)
        return User.objects.filter(agency=agency).values_list("pk")

    def asked():
        answers = [officers_of(one.agency_id) for one in (first, second, first)]
        connection.close()
        return answers

    first, second = OfficerFactory(), OfficerFactory()
    with ThreadPoolExecutor() as threads:
        elsewhere = threads.submit(asked).result()

    assert elsewhere == asked() == [[(first.pk,)], [(second.pk,)], [(first.pk,)]]
    assert len(made) == 2


@pytest.mark.parametrize("number", [0, 2**31, 2**63 - 1, 2**63, 10**30])
def test_a_number_that_no_row_has_finds_nothing(number):
    """Whatever number an address holds, and however large it is."""

    @worded
    def person(number):
        return User.objects.filter(pk=number).values_list("pk")

    assert person(number) == []


@pytest.mark.parametrize("page", ["drafting:check", "reports:pdf", "review:case"])
@pytest.mark.parametrize("number", [2**63, 10**30])
def test_a_page_of_a_number_that_no_row_has_is_not_found(client, page, number):
    client.force_login(OfficerFactory())

    assert client.get(reverse(page, args=[number])).status_code == 404


def test_a_question_about_whole_objects_finds_them_as_they_are_stored(django_assert_num_queries):
    stored = OfficerFactory()

    @worded_whole(User)
    def person(number):
        return User.objects.filter(pk=number)

    [found] = person(stored.pk)
    with django_assert_num_queries(0):  # nothing is left to be read
        facts = _facts(found)
    assert facts == _facts(User.objects.get(pk=stored.pk))
    assert person(0) == []
    found.save()  # as one that is stored already
    assert User.objects.count() == 1


def _facts(person):
    return {field.attname: getattr(person, field.attname) for field in User._meta.concrete_fields}


@pytest.mark.django_db(transaction=True)
def test_a_thread_that_has_another_connection_asks_that_one():
    asked = OfficerFactory().agency_id, (), ""
    before, usual = people(*asked, most=9), connections["default"]
    connections["default"] = another = connections.create_connection("default")
    try:
        with CaptureQueriesContext(another) as queries:
            assert people(*asked, most=9) == before
    finally:
        another.close()
        connections["default"] = usual

    assert len(queries) == 1
