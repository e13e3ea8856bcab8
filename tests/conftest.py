"""What tests of more than one room lean on."""

import os
import shutil

import pytest
from django.core.cache import cache
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)

# The same examples in every run, so that what passes here passes everywhere. For others, as many
# as one likes: pytest --hypothesis-profile=default
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

# A busy machine is slow, not broken. Milliseconds; nothing waits longer than it has to.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(autouse=True)
def nobody_has_tried_before():
    """Forget what the limits on sign-in have counted in another test."""
    cache.clear()


@pytest.fixture(autouse=True)
def nobody_has_read_in_another_language():
    """Forget in which language a page was last read."""
    translation.deactivate()


@pytest.fixture(scope="session")
def chromium():
    """The system's own browser, without a window; its absence is a failure, never a skip."""
    executable = shutil.which("chromium")
    if not executable:
        pytest.fail("There is no chromium on this machine: make test would have installed it.")
    # Playwright keeps an event loop in this thread, which Django would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # The browser's sandbox refuses to work for root, as whom containers run.
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else [*QUIET]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, live_server):
    """A browser's page on the running site, which must stay free of errors and other hosts."""
    complaints = []
    context = chromium.new_context(base_url=live_server.url, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on(
        "console",
        lambda message: message.type == "error" and complaints.append(f"console: {message.text}"),
    )
    page.on(
        "request",
        lambda request: (
            is_elsewhere(request.url, live_server.url)
            and complaints.append(f"another host: {request.url}")
        ),
    )
    page.complaints = complaints
    yield page
    context.close()
    assert complaints == []


def is_elsewhere(url, home):
    """Whether an address leads away from the site; data: and blob: lead nowhere."""
    return url.startswith("http") and not url.startswith(home)
