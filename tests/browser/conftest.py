"""What the browser's tests share."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.conftest import PATIENCE
from tests.factories import ProposalFactory, UserFactory

PASSWORD = "correct horse battery"


@pytest.fixture
def writer(transactional_db):
    """Somebody who can sign in."""
    return UserFactory(email="maija@example.org")


@pytest.fixture
def draft(writer):
    """A draft of the writer's."""
    return ProposalFactory(owner=writer, answers={"title": "Tarinat", "duration_months": 24})


def sign_in(page, email="maija@example.org", then="/"):
    """Sign in on the sign-in page, and go on."""
    page.goto(f"/accounts/login/?next={then}")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign In", exact=True).click()
    page.wait_for_url(f"**{then}")


def expect_saved(page):
    """Wait until the page says that everything is saved."""
    expect(page.locator(".save__words")).to_contain_text("Saved")


@contextmanager
def refused(page, *words):
    """Let the browser complain of requests that a test makes fail, and of nothing else."""
    yield
    page.complaints[:] = [
        complaint
        for complaint in page.complaints
        if not any(word in complaint for word in (*words, "htmx:"))
    ]


@pytest.fixture
def window(chromium, live_server):
    """Opens one more browser that shares nothing with the first."""
    contexts = []

    def opened(**options):
        contexts.append(chromium.new_context(base_url=live_server.url, locale="en-GB", **options))
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE)
        return page

    yield opened
    for context in contexts:
        context.close()
