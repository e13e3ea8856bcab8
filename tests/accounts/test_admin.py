"""An administrator looks after people and agencies, and makes officers."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin

from accounts.models import Agency, User
from audit.admin import RecordedMixin
from audit.models import Entry
from tests.factories import AgencyFactory, OfficerFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    boss = UserFactory(is_staff=True, is_superuser=True)
    client.force_login(boss)
    return client


def test_choosing_an_agency_makes_an_officer(administrator):
    person, agency = UserFactory(), AgencyFactory()

    administrator.post(
        f"/admin/accounts/user/{person.pk}/change/",
        {"email": person.email, "language": "fi", "agency": agency.pk, "is_active": "on"},
    )

    person.refresh_from_db()
    assert (person.agency, person.language) == (agency, "fi")


def test_a_person_is_added_by_address(administrator):
    administrator.post(
        "/admin/accounts/user/add/",
        {
            "email": "New@Example.org",
            "usable_password": "true",
            "password1": "correct horse battery",
            "password2": "correct horse battery",
        },
    )

    assert User.objects.get(email="new@example.org").check_password("correct horse battery")


def test_an_agency_is_added(administrator):
    administrator.post(
        "/admin/accounts/agency/add/",
        {
            **{"code": "SE01", "name": "UHR", "country": "SE", "language": "sv"},
            **{"open_calls-TOTAL_FORMS": 0, "open_calls-INITIAL_FORMS": 0},
            **{"mail_texts-TOTAL_FORMS": 0, "mail_texts-INITIAL_FORMS": 0},
        },
    )

    assert [str(agency) for agency in Agency.objects.all()] == ["SE01 UHR"]


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/accounts/user/",
        "/admin/accounts/user/?agency__isempty=0",
        "/admin/accounts/user/?q=person",
        "/admin/accounts/user/add/",
        "/admin/accounts/agency/",
        "/admin/accounts/agency/add/",
    ],
)
def test_the_administration_opens(administrator, address):
    OfficerFactory()

    assert administrator.get(address).status_code == 200


def test_what_an_administrator_does_is_recorded(administrator):
    person = UserFactory()
    where = f"/admin/accounts/user/{person.pk}"
    administrator.post(
        f"{where}/change/", {"email": person.email, "language": "fi", "name": "Maija"}
    )
    administrator.post(
        f"{where}/password/",
        {
            "usable_password": "true",
            "password1": "correct horse battery",
            "password2": "correct horse battery",
        },
    )
    administrator.post(f"{where}/delete/", {"post": "yes"})

    told = Entry.objects.filter(kind="accounts.user", thing=person.pk).order_by("number")
    assert [(entry.what, entry.detail) for entry in told] == [
        ("admin.changed", "Name, Language, Active"),
        ("admin.changed", "password"),
        ("admin.removed", ""),
    ]


def test_whatever_can_be_changed_in_the_administration_is_recorded(rf):
    asked = rf.get("/admin/")
    asked.user = UserFactory(is_staff=True, is_superuser=True)

    silent = {
        model._meta.label
        for model, shown in admin.site._registry.items()
        if any(shown.get_model_perms(asked)[right] for right in ("add", "change", "delete"))
        and not isinstance(shown, RecordedMixin)
    }

    assert silent == set()


def test_a_lost_second_factor_is_taken_away_unseen(administrator):
    person = UserFactory()
    factor = Authenticator.objects.create(
        user=person, type=Authenticator.Type.TOTP, data={"secret": "GEZDGNBV"}
    )
    where = f"/admin/mfa/authenticator/{factor.pk}"

    assert "GEZDGNBV" not in administrator.get(f"{where}/change/").text
    administrator.post(f"{where}/delete/", {"post": "yes"})

    assert not Authenticator.objects.exists()
    assert Entry.objects.get(what="admin.removed").thing == f"{factor.pk}"


def test_a_stranger_signs_in_at_the_one_door(client):
    assert client.get("/admin/").headers["Location"] == "/admin/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/").headers["Location"] == (
        "/accounts/login/?next=%2Fadmin%2F"
    )


def test_an_officer_has_no_business_in_the_administration(client):
    client.force_login(OfficerFactory())

    assert client.get("/admin/login/").status_code == 403
