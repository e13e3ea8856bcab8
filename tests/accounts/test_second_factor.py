"""Officers and administrators prove who they are with more than a password."""

import base64
import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import reverse
from django.utils import translation

from accounts.adapters import SecondFactorAdapter
from accounts.passkeys import AddPasskeyForm, RenamePasskeyForm
from tests.factories import OfficerFactory, UserFactory

from .test_signing_in import PASSWORD, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def as_in_production(settings):
    settings.OFFICERS_NEED_SECOND_FACTOR = True


@pytest.fixture
def officer():
    officer = OfficerFactory(email="olli@example.org")
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    return officer


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(UserFactory, 200, id="an applicant works at once"),
        pytest.param(OfficerFactory, 302, id="an officer sets a second factor up first"),
        pytest.param(lambda: UserFactory(is_staff=True), 302, id="and so does an administrator"),
    ],
)
def test_who_needs_a_second_factor(client, make, expected):
    client.force_login(make())

    response = client.get(reverse("drafting:proposals"))

    assert (response.status_code, response.headers.get("Location")) == (
        expected,
        "/accounts/2fa/" if expected == 302 else None,
    )


@pytest.mark.parametrize("address", ["/review/", "/admin/", "/my-data/", "/"])
def test_an_officer_without_one_gets_nowhere_else(client, officer, address):
    client.force_login(officer)

    assert client.get(address).headers["Location"] == "/accounts/2fa/"


def test_an_officer_sets_up_an_app_and_works_and_signs_in_with_it(client, officer):
    sign_in(client, officer.email)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/").text
    secret = re.search(r'id="authenticator_secret"\s+value="(\w+)"', page)[1]
    client.post("/accounts/2fa/totp/activate/", {"code": code(secret)})
    assert client.get("/review/").status_code == 200

    client.logout()
    assert sign_in(client, officer.email).headers["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/review/").headers["Location"].startswith("/accounts/login/")

    (recovery, *_rest) = (
        officer.authenticator_set.get(type="recovery_codes").wrap().get_unused_codes()
    )
    client.post("/accounts/2fa/authenticate/", {"code": recovery})
    assert client.get("/review/").status_code == 200

    client.logout()
    sign_in(client, officer.email)
    client.post("/accounts/2fa/authenticate/", {"code": recovery})
    assert "_auth_user_id" not in client.session  # a recovery code works once


def test_a_wrong_code_lets_nobody_in(client, officer):
    Authenticator.objects.create(user=officer, type="totp", data={"secret": encrypted("A" * 32)})
    sign_in(client, officer.email)

    client.post("/accounts/2fa/authenticate/", {"code": "000000"})

    assert "_auth_user_id" not in client.session


def test_an_officer_replaces_the_last_factor_but_never_goes_without(officer):
    app = Authenticator.objects.create(user=officer, type="totp", data={})
    Authenticator.objects.create(user=officer, type="recovery_codes", data={})
    assert not SecondFactorAdapter().can_delete_authenticator(app)

    Authenticator.objects.create(user=officer, type="webauthn", data={})
    assert SecondFactorAdapter().can_delete_authenticator(app)


def test_a_copy_of_the_database_does_not_give_the_secrets_away(settings):
    kept = SecondFactorAdapter().encrypt("JBSWY3DP")
    assert "JBSWY3DP" not in kept
    assert b"JBSWY3DP" not in base64.urlsafe_b64decode(kept)

    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a new key"
    assert SecondFactorAdapter().decrypt(kept) == "JBSWY3DP"


def encrypted(secret):
    return SecondFactorAdapter().encrypt(secret)


def code(secret):
    """What the app shows just now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@pytest.mark.parametrize("form", [AddPasskeyForm, RenamePasskeyForm])
def test_a_passkey_is_named_in_the_language_of_whoever_names_it(form):
    with translation.override("fi"):
        assert str(form.base_fields["name"].label) == "Nimi"
