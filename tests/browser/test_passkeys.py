"""A passkey in a real browser: an officer sets one up, and signs in with it and nothing else."""

import re

import pytest
from allauth.account.models import EmailAddress
from playwright.sync_api import expect

from tests.accounts.test_accessibility import violations
from tests.factories import OfficerFactory

from .conftest import PASSWORD, sign_in

#: The address of the desk itself, and not of a page that leads there.
DESK = re.compile(r"^[^?]*/review/$")
#: The pages of somebody's own account, with a passkey and recovery codes.
PAGES = (
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/2fa/webauthn/keys/{key}/edit/",
    "/accounts/2fa/webauthn/keys/{key}/remove/",
    "/accounts/2fa/recovery-codes/",
    "/accounts/2fa/recovery-codes/generate/",
    "/accounts/sessions/",
    "/accounts/logout/",
    "/my-data/",
)


@pytest.fixture(autouse=True)
def as_in_production(settings):
    settings.OFFICERS_NEED_SECOND_FACTOR = True


@pytest.fixture
def officer(transactional_db):
    officer = OfficerFactory(email="olli@example.org")
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    return officer


@pytest.fixture
def key(page):
    """A device that keeps passkeys, and knows its owner by a finger."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@pytest.fixture
def equipped(page, officer, key):
    """The officer is signed in, and has a passkey that needs no password."""
    sign_in(page, officer.email, then="/accounts/2fa/")
    page.goto("/accounts/2fa/webauthn/add/")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_text("Security key added.")).to_be_visible()
    return officer


def test_an_officer_signs_in_with_a_passkey_alone(page, equipped):
    sign_out(page)
    page.goto("/accounts/login/?next=/review/")

    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page).to_have_url(DESK)


def test_an_officer_without_the_device_signs_in_with_a_recovery_code_once(page, equipped):
    codes = page.get_by_label("Unused codes").input_value().split()
    sign_out(page)

    sign_in_with(page, codes[0])
    expect(page).to_have_url(DESK)

    sign_out(page)
    sign_in_with(page, codes[0])
    expect(page.get_by_text("Incorrect code")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", ["en", "sv", "fi"])
def test_axe_finds_nothing_on_the_pages_of_an_account(page, equipped, language, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.locator(f"[name=language][value={language}]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", language)

    key = equipped.authenticator_set.get(type="webauthn").pk
    for address in (address.format(key=key) for address in PAGES):
        page.goto(address)
        assert page.url.endswith(address)
        assert (address, violations(page)) == (address, [])
        assert (address, page.evaluate("document.documentElement.scrollWidth")) == (address, width)


def sign_in_with(page, code):
    """Sign in with the password and a recovery code."""
    sign_in(page, "olli@example.org", then="/accounts/2fa/authenticate/")
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Sign In").click()


def sign_out(page):
    page.goto("/accounts/logout/")
    page.locator("main").get_by_role("button", name="Sign Out").click()
    page.wait_for_url(lambda url: "logout" not in url)
