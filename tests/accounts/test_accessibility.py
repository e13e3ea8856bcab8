"""The sign-in pages can be used by everyone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import UserFactory


@pytest.mark.parametrize(
    "address", ["/accounts/signup/", "/accounts/login/", "/accounts/password/reset/"]
)
def test_axe_finds_nothing_on_a_page_for_everyone(page, address):
    page.goto(address)

    assert violations(page) == []


@pytest.mark.parametrize("address", ["/accounts/email/", "/accounts/password/change/"])
def test_axe_finds_nothing_on_a_page_for_oneself(page, address):
    UserFactory(email="maija@example.org")
    page.goto(f"/accounts/login/?next={address}")
    page.get_by_label("Email").fill("maija@example.org")
    page.get_by_label("Password").fill("correct horse battery")
    page.get_by_role("button", name="Sign In", exact=True).click()
    page.wait_for_url(f"**{address}")

    assert violations(page) == []


def violations(page):
    """What breaks a rule of accessibility, and where."""
    found = Axe().run(page).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]
