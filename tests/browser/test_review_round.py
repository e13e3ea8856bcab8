"""A whole round in three browsers: submit, comment, return, revise, compare, judge, conclude."""

from datetime import timedelta
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from proposals.models import OpenCall
from tests.browser.conftest import sign_in
from tests.factories import AgencyFactory, OfficerFactory, UserFactory
from tests.review.conftest import drafted
from tests.review.test_workflow import GEORGIA


@pytest.fixture
def agency(transactional_db):
    return AgencyFactory(code="FI01", name="Opetushallitus")


@pytest.fixture
def proposal(agency):
    owner = UserFactory(email="aino@example.org", name="Aino")
    organisations = [*drafted(owner).document["organisations"], GEORGIA]
    return drafted(owner, agency="FI01", title="Tarinat", organisations=organisations)


def test_two_officers_and_an_applicant_bring_a_draft_to_its_pre_check(window, agency, proposal):
    for name in ("olli", "outi"):
        OfficerFactory(agency=agency, email=f"{name}@example.org", name=name.title())
    applicant, olli, outi = (window(viewport={"width": 1280, "height": 900}) for _each in range(3))
    sign_in(applicant, "aino@example.org", f"/proposals/{proposal.pk}/agency/")
    sign_in(olli, "olli@example.org", "/review/")

    press(applicant, "Submit")
    expect(state(applicant)).to_have_text("Submitted")
    is_for_everyone(applicant)

    olli.reload()
    is_for_everyone(olli)
    olli.get_by_role("link", name="Tarinat").click()
    take(olli, "Begin the review")
    say(olli, "Partnership", "Internal comment", "Is this the library of 2015?")
    say(olli, "Description", "Comment for the applicant", "A fine theme.")
    say(olli, "Partnership", "Request to the applicant", "Say how many circles there are.")
    is_for_everyone(olli)
    take(olli, "Return with requests", shows="Aino <aino@example.org>")

    applicant.reload()
    expect(applicant.locator(".request")).to_contain_text("Say how many circles there are.")
    expect(applicant.locator("main")).to_contain_text("A fine theme.")
    expect(applicant.locator("main")).not_to_contain_text("Is this the library")
    is_for_everyone(applicant)
    revise(proposal)
    press(applicant, "Resubmit")

    sign_in(outi, "outi@example.org", f"/review/{proposal.pk}/")
    expect(outi.locator(".answer--changed ins")).to_contain_text("Forty circles.")
    expect(outi.locator(".thread--internal")).to_contain_text("Is this the library of 2015?")
    expect(outi.locator(".request--changed")).to_be_visible()
    take(outi, "Begin the review")
    outi.locator("[id='criterion-partnership.added_value']").get_by_role(
        "link", name="Judge"
    ).click()
    is_for_everyone(outi)
    outi.get_by_label("Accepted", exact=True).check()
    outi.get_by_label("Reason").fill("Nobody else runs such circles.")
    press(outi, "Save")
    expect(outi.locator(".judgement")).to_contain_text("Nobody else runs such circles.")
    is_for_everyone(outi)
    take(outi, "Conclude as pre-checked")
    expect(state(outi)).to_have_text("Pre-checked")

    applicant.reload()
    expect(state(applicant)).to_have_text("Pre-checked")
    text = report(applicant)
    assert "Nobody else runs such circles." in text
    assert "Is this the library" not in text


def test_a_late_draft_is_asked_for_and_allowed(window, agency, proposal):
    OpenCall.objects.update(closes=timezone.now() - timedelta(hours=1))
    OfficerFactory(agency=agency, email="olli@example.org")
    applicant, officer = (window(viewport={"width": 360, "height": 800}) for _one in range(2))

    sign_in(applicant, "aino@example.org", f"/proposals/{proposal.pk}/agency/")
    applicant.get_by_label("Why it is late").fill("Our server was down.")
    is_for_everyone(applicant)
    press(applicant, "Ask the agency to take it late")

    sign_in(officer, "olli@example.org", "/review/")
    is_for_everyone(officer)
    officer.get_by_role("link", name="Allow").click()
    officer.get_by_label("Until (Brussels time)").fill("2099-01-01T12:00")
    officer.get_by_label("Reason").fill("So it was.")
    is_for_everyone(officer)
    press(officer, "Allow to submit late")
    expect(officer.locator(".late")).to_have_count(0)

    applicant.reload()
    expect(applicant.locator(".next")).to_contain_text("1 January 2099 at 12:00, Brussels time")
    is_for_everyone(applicant)
    press(applicant, "Submit")
    expect(state(applicant)).to_have_text("Submitted")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_the_insights(window, agency, proposal, width):
    OfficerFactory(agency=agency, email="olli@example.org")
    officer = window(viewport={"width": width, "height": 900})

    sign_in(officer, "olli@example.org", "/review/insights/")

    is_for_everyone(officer)


def state(page):
    return page.locator(".title-row .state")


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def take(page, step, shows=""):
    """Take a step on its own page, once it has said whom it writes to."""
    page.get_by_role("link", name=step).click()
    expect(page.locator(".recipients")).to_contain_text(shows)
    is_for_everyone(page)
    press(page, step)


def say(page, section, kind, text):
    """Say something on a section."""
    side = page.locator(".side").filter(has=page.get_by_role("heading", name=section, level=2))
    words = side.locator(".side__written > .say")
    words.locator("summary").click()
    words.get_by_label(kind).check()
    words.get_by_label("Text").fill(text)
    words.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_have_text("Saved.")


def revise(proposal):
    """Answer the request, as the applicant does in the draft."""
    proposal.refresh_from_db()
    proposal.document["organisations"][-1]["added_value"] += " Forty circles."
    proposal.save()


def report(page):
    """The words of the report that the applicant downloads."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Report of what was submitted (PDF)").click()
    pages = PdfReader(BytesIO(download.value.path().read_bytes())).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in pages).split())


def is_for_everyone(page):
    """Axe finds nothing, and nothing is wider than the window."""
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
