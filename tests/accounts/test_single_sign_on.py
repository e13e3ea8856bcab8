"""Signing in with an OpenID Connect provider: a real one, which runs beside the test."""

import json
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

import environ
import pytest
import requests
from allauth.account.models import EmailAddress

from accounts.models import User
from ka2check.policy import content_security_policy
from ka2check.single_sign_on import provider
from tests.factories import OfficerFactory, UserFactory

PEOPLE = (
    {"sub": "verified", "email": "olli@example.org", "email_verified": True},
    {"sub": "claimed", "email": "olli@example.org", "email_verified": False},
    {"sub": "new", "email": "uusi@example.org", "email_verified": True, "name": "Uusi"},
)


@pytest.fixture(scope="module")
def issuer():
    """A provider on this machine that knows the people above, until the tests are done."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    known = [part for person in PEOPLE for part in ("--user-claims", json.dumps(person))]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    with subprocess.Popen([*command, *known], stderr=subprocess.DEVNULL) as process:
        yield answering(f"http://127.0.0.1:{port}", process)
        process.terminate()


@pytest.fixture
def sign_on(db, client, settings, monkeypatch, issuer):
    """Signs in as one of the people, through every page that a browser would see."""
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    monkeypatch.setenv("OIDC_ISSUER", issuer)
    monkeypatch.setenv("OIDC_NAME", "The agency")
    monkeypatch.setenv("OIDC_CLIENT_ID", "ka2check")
    monkeypatch.setenv("OIDC_CLIENT_SECRET", "a secret")
    settings.SOCIALACCOUNT_PROVIDERS = provider(environ.Env()).providers

    def sign_on(subject):
        asked = client.post("/accounts/oidc/sso/login/").headers["Location"]
        granted = requests.post(
            asked, data={"sub": subject}, allow_redirects=False, timeout=10
        ).headers["Location"]
        back = urlsplit(granted)
        assert back.netloc == "testserver"
        return client.get(f"{back.path}?{back.query}")

    return sign_on


def test_the_sign_in_page_offers_the_provider_by_its_name(client, sign_on):
    assert "The agency" in client.get("/accounts/login/").text


def test_an_officer_with_a_verified_address_signs_in_as_who_they_are(client, sign_on):
    officer = verified(OfficerFactory(email="olli@example.org"))

    sign_on("verified")

    assert client.session["_auth_user_id"] == str(officer.pk)


def test_an_address_that_is_only_claimed_opens_nobodys_account(client, sign_on):
    UserFactory(email="olli@example.org")

    sign_on("claimed")

    assert "_auth_user_id" not in client.session


def test_somebody_new_is_let_in_as_an_applicant(client, sign_on):
    sign_on("new")

    person = User.objects.get(email="uusi@example.org")
    assert client.session["_auth_user_id"] == str(person.pk)
    assert (person.is_officer, person.is_staff, person.has_usable_password()) == (False,) * 3


def test_an_officer_who_signed_on_still_sets_up_a_second_factor(client, sign_on, settings):
    settings.OFFICERS_NEED_SECOND_FACTOR = True
    officer = verified(OfficerFactory(email="olli@example.org"))
    officer.set_unusable_password()
    officer.save()

    sign_on("verified")

    assert client.get("/review/").headers["Location"] == "/accounts/2fa/"
    assert client.get("/accounts/2fa/totp/activate/").status_code == 200


def test_without_an_issuer_there_is_no_provider(client, db):
    assert client.post("/accounts/oidc/sso/login/").status_code == 404


def test_a_form_may_lead_to_the_provider_and_nowhere_else(monkeypatch):
    monkeypatch.setenv("OIDC_ISSUER", "https://login.example/realms/agency")
    monkeypatch.setenv("OIDC_CLIENT_ID", "ka2check")
    monkeypatch.setenv("OIDC_CLIENT_SECRET", "a secret")

    policy = content_security_policy(*provider(environ.Env()).origins)

    assert "form-action 'self' https://login.example" in policy.split("; ")


def verified(person):
    """The same person, who has once followed a link that we sent to the address."""
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person


def answering(url, process):
    """The address of the provider, once it answers there."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            requests.get(f"{url}/.well-known/openid-configuration", timeout=5).raise_for_status()
        except requests.ConnectionError:
            continue
        return url
    pytest.fail("The OpenID Connect provider did not start.")
