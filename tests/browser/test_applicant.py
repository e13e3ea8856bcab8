"""What an applicant does beside writing, in a real browser: with JavaScript and without."""

from playwright.sync_api import expect

from proposals.models import Proposal
from tests.factories import UserFactory

from .conftest import PASSWORD, expect_saved, refused, sign_in


def test_the_first_page_checks_while_one_types_and_keeps_it_through_signing_up(
    page, live_server, db
):
    page.goto("/")
    verdict = page.locator("#quick-verdict")
    expect(verdict.locator(".verdict__word")).to_have_text("Incomplete")

    page.get_by_label("Call").select_option("2016-KA204")
    for row, country in enumerate(("Finland", "Sweden", "Sweden"), 1):
        page.get_by_label(f"Country {row}", exact=True).select_option(country)
    expect(verdict).to_contain_text("Programme countries: 2 (FI, SE). Needed: 3.")
    expect(verdict.locator(".verdict__word")).to_have_text("Not eligible")

    page.get_by_label("Country 3", exact=True).select_option("Estonia")
    expect(verdict).to_contain_text("Programme countries: 3 (EE, FI, SE). Needed: 3.")

    page.get_by_role("button", name="Keep this as a draft").click()
    page.get_by_label("Email").fill("newcomer@example.org")
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Sign Up").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Project")
    countries = [row["country"] for row in Proposal.objects.get().document["organisations"]]
    assert countries == ["FI", "SE", "EE"]


def test_two_write_together_by_invitation(page, draft, window, mailoutbox):
    sign_in(page, then=f"/proposals/{draft.pk}/people/")
    page.get_by_label("Email").fill("olli@example.org")
    page.get_by_label("As").select_option("editor")
    page.get_by_role("button", name="Send the invitation").click()
    expect(page.get_by_text("Invited: olli@example.org.")).to_be_visible()
    link = next(word for word in mailoutbox[-1].body.split() if word.startswith("http"))

    UserFactory(email="olli@example.org")
    other = window()
    sign_in(other, "olli@example.org", then="/proposals/")
    other.goto(link)
    other.get_by_role("button", name="Join").click()
    other.locator("#steps").get_by_role("link", name="Project").click()
    other.get_by_label("Acronym").fill("TALE")
    expect_saved(other)

    page.goto(f"/proposals/{draft.pk}/versions/")
    expect(page.locator(".changes")).to_contain_text("olli@example.org Acronym")


def test_a_version_is_kept_compared_and_restored(page, draft):
    sign_in(page, then=f"/proposals/{draft.pk}/versions/")
    page.get_by_label("Name of this version").fill("first")
    page.get_by_role("button", name="Keep the draft as it stands").click()
    page.locator("#steps").get_by_role("link", name="Project").click()
    page.get_by_label("Title").fill("Tarinat rajalta")
    expect_saved(page)

    page.get_by_role("link", name="Versions").click()
    page.get_by_role("link", name="first").click()
    expect(page.locator(".compared ins")).to_have_text("rajalta")
    page.get_by_role("button", name="Restore as the current text").click()

    expect(page.get_by_role("link", name="Before “first” was restored")).to_be_visible()
    assert Proposal.objects.get().document["title"] == "Tarinat"


def test_partners_are_pasted_and_a_wrong_row_is_told_first(page, draft):
    sign_in(page, then=f"/proposals/{draft.pk}/paste/")
    with refused(page, "422"):
        page.get_by_role("textbox", name="Rows").fill("Opisto\tFinland\nSkola\tAtlantis\tpartner")
        page.get_by_role("button", name="Look at the rows").click()
        expect(page.get_by_text("There is no country called “Atlantis”.")).to_be_visible()

    page.get_by_role("textbox", name="Rows").fill(
        "Opisto\tFinland\tcoordinator\nSkola\tSweden\tpartner"
    )
    page.get_by_role("button", name="Look at the rows").click()
    page.get_by_role("button", name="Add these organisations: 2").click()

    expect(page.get_by_label("Name").nth(1)).to_have_value("Skola")


def test_everything_essential_works_without_javascript(window, writer):
    page = window(java_script_enabled=False)
    page.goto("/")
    page.get_by_label("Country 1", exact=True).select_option("Finland")
    page.get_by_role("button", name="One more organisation").click()
    expect(page.get_by_label("Country 4", exact=True)).to_be_visible()
    expect(page.get_by_label("Country 1", exact=True)).to_have_value("FI")

    sign_in(page, then="/proposals/begin/")
    page.get_by_label("Call").select_option("2016-KA204")
    page.get_by_label("Title").fill("Tarinat")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Duration in months").fill("two years")
    page.get_by_role("button", name="Save and go to Partnership").click()
    expect(page.get_by_text("Enter a whole number.")).to_be_visible()
    page.get_by_label("Duration in months").fill("24")
    page.get_by_role("button", name="Save and go to Partnership").click()
    page.get_by_label("Name").fill("Opisto")
    page.get_by_role("button", name="Save and add: Organisation").click()
    page.get_by_label("Name").nth(1).fill("Skola")
    page.get_by_role("button", name="Save", exact=True).last.click()
    page.get_by_role("button", name="Remove Organisation 1").click()
    page.get_by_role("link", name="Check", exact=True).click()
    expect(page.locator(".verdict__word")).to_have_text("Not eligible")

    document = Proposal.objects.get().document
    assert (document["duration_months"], document["organisations"]) == (24, [{"name": "Skola"}])
