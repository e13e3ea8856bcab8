"""The main job from end to end, as a new user does it: sign up, draft, check, mend, print."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from accounts.models import Agency

PARTNERS = [
    ("Kansalaisopisto", "Finland", "Coordinator"),
    ("Studieförbund", "Sweden", "Partner"),
    ("Rahvaülikool", "Sweden", "Partner"),
]


@pytest.fixture
def agency(transactional_db):
    return Agency.objects.create(code="FI01", name="Opetushallitus", country="FI")


def test_a_newcomer_drafts_checks_mends_and_prints(page, agency):
    sign_up(page)
    begin(page, "Tarinoita rajojen yli")
    write_everything(page)

    page.get_by_role("link", name="Check", exact=True).click()
    expect(page.locator(".verdict__word")).to_have_text("Not eligible")

    countries = page.locator("[id='partnership.programme_countries']")
    expect(countries).to_contain_text("Programme countries: 2 (FI, SE). Needed: 3.")
    countries.get_by_role("link", name="Organisations").click()
    expect(page).to_have_url(re.compile("/partnership/#organisations$"))
    page.get_by_label("Country").nth(2).select_option("Estonia")
    press(page, "Save")

    page.get_by_role("link", name="Check", exact=True).click()
    expect(page.locator(".verdict__word")).to_have_text("Ready")

    with page.expect_download() as download:
        page.get_by_role("button", name="Download the report (PDF)").click()
    report = PdfReader(BytesIO(download.value.path().read_bytes()))
    text = " ".join(sheet.extract_text() for sheet in report.pages)
    assert "Tarinoita rajojen yli" in text
    assert "Ready" in text
    assert "Programme countries: 3 (EE, FI, SE). Needed: 3." in text


def sign_up(page):
    page.goto("/")
    page.get_by_role("link", name="Start a proposal").click()
    page.get_by_label("Email").fill("newcomer@example.org")
    page.get_by_label("Password").first.fill("correct horse battery")
    page.get_by_label("Password (again)").fill("correct horse battery")
    page.locator("main").get_by_role("button", name="Sign Up").click()
    expect(page.get_by_role("heading", name="My proposals")).to_be_visible()


def begin(page, title):
    page.get_by_role("link", name="Begin a proposal").click()
    page.get_by_label("Call").select_option("2016-KA204")
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Begin").click()


def write_everything(page):
    page.get_by_label("National agency").select_option("FI01")
    page.get_by_label("First day").fill("2016-09-01")
    page.get_by_label("Duration in months").fill("24")
    page.get_by_label("Adult education").check()
    press(page, "Save and go to Partnership")

    for place, (name, country, role) in enumerate(PARTNERS):
        if place:
            press(page, "Save and add: Organisation")
        row = page.locator(f"#organisations-{place}")
        row.get_by_label("Name").fill(name)
        row.get_by_label("Country").select_option(country)
        row.get_by_label("Role").select_option(role)
        row.get_by_label("Active in adult education").select_option("Yes")
    press(page, "Save and go to Description")

    page.get_by_label("Shared theme").fill("Stories that cross a border")
    page.get_by_label("Basic skills").check()
    page.get_by_label("Staff of the organisations").select_option("Yes")
    press(page, "Save and go to Results and outputs")

    result = page.locator("#results-0")
    result.get_by_label("Title").fill("Stories from the border")
    result.get_by_label("Kind of result").select_option("Collection of good practice")
    result.get_by_label("Level").select_option("Small-scale result")
    result.get_by_label("Under an open licence").select_option("Yes")
    press(page, "Save and go to Activities")

    page.get_by_label("Exchange of practices").check()
    press(page, "Save and go to Dissemination and impact")

    for label in ("Target groups", "Methods", "Scope"):
        page.get_by_label(label).fill(
            f"{label}: everybody who teaches adults in the three countries."
        )
    page.get_by_label("The results are open to anyone").select_option("Yes")
    page.get_by_label("Lasting effects on the participants").fill("They tell and listen.")
    page.get_by_label("Lasting effects on their organisations").fill("They keep telling.")
    press(page, "Save and go to Budget")
    press(page, "Save and check")


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()
    page.wait_for_load_state()
