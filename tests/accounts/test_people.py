"""People are known by their address, and officers by their agency."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from accounts.models import Agency, User
from tests.factories import AgencyFactory, OfficerFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_an_address_belongs_to_one_person_whatever_its_case():
    UserFactory(email="maija@example.org")

    with pytest.raises(IntegrityError):
        User.objects.create_user("Maija@Example.org")


def test_an_address_is_never_stored_in_capitals():
    with pytest.raises(IntegrityError):
        UserFactory(email="Maija@example.org")


def test_a_person_is_found_by_the_address_as_they_happened_to_type_it():
    maija = UserFactory(email="maija@example.org")

    assert User.objects.get_by_natural_key("Maija@Example.org") == maija


@pytest.mark.parametrize(
    ("factory", "expected"),
    [
        pytest.param(UserFactory, False, id="an applicant"),
        pytest.param(OfficerFactory, True, id="someone with an agency"),
    ],
)
def test_an_agency_makes_an_officer(factory, expected):
    assert factory().is_officer is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Maija Meikäläinen", "Maija Meikäläinen", id="by name"),
        pytest.param("", "maija@example.org", id="by address where there is no name"),
    ],
)
def test_a_person_is_called(name, expected):
    assert str(UserFactory(email="maija@example.org", name=name)) == expected


def test_an_agency_is_called_by_its_code_and_name():
    assert str(AgencyFactory(code="FI01", name="OPH")) == "FI01 OPH"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"code": "fi1"},
            "A code is two capital letters and two digits: FI01.",
            id="a code of another shape",
        ),
        pytest.param(
            {"country": "fi"}, "A country is two capital letters: FI.", id="a country in small"
        ),
    ],
)
def test_an_agency_with_a_false_code_is_refused(fields, expected):
    agency = Agency(**{"code": "FI01", "name": "OPH", "country": "FI", **fields})

    with pytest.raises(ValidationError) as refusal:
        agency.full_clean()

    assert refusal.value.messages == [expected]


def test_an_administrator_may_do_everything():
    boss = User.objects.create_superuser("boss@example.org", "correct horse battery")

    assert (boss.is_staff, boss.is_superuser, boss.is_officer) == (True, True, False)
    assert boss.check_password("correct horse battery")
