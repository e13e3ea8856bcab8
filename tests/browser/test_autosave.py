"""Nothing that is typed is ever lost: offline, in two windows, by two people, signed out."""

import re
from urllib.parse import parse_qs

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from proposals.models import Member, Proposal
from tests.factories import UserFactory

from .conftest import PASSWORD, expect_saved, refused, sign_in


@pytest.fixture
def section(page, draft):
    """The first section of the draft, open for writing."""
    sign_in(page, then=f"/proposals/{draft.pk}/project/")
    return page


def answers(draft):
    return Proposal.objects.get(pk=draft.pk).document


def test_what_is_typed_is_saved_by_itself(section, draft):
    section.get_by_label("Acronym").fill("TALE")

    expect_saved(section)
    assert answers(draft)["acronym"] == "TALE"


def test_nothing_is_sent_but_what_was_typed(section, draft):
    section.get_by_label("Adult education").check()
    expect_saved(section)

    with section.expect_request(f"**/proposals/{draft.pk}/project/") as request:
        section.get_by_label("Acronym").fill("TALE")
        section.get_by_label("Adult education").uncheck()

    sent = parse_qs(request.value.post_data, keep_blank_values=True)
    protocol = {"csrfmiddlewaretoken", "window", "version", "seen"}
    assert {name: value for name, value in sent.items() if name not in protocol} == {
        "acronym": ["TALE"], "typed": ["acronym", "fields"]
    }  # fmt: skip
    expect_saved(section)
    assert answers(draft) == {
        "call": "2016-KA204", "title": "Tarinat", "duration_months": 24, "acronym": "TALE"
    }  # fmt: skip


def test_what_is_typed_before_the_script_has_come_is_saved_too(page, draft):
    sign_in(page, then=f"/proposals/{draft.pk}/")
    scripts = []
    page.route("**/draft*.js", lambda route: scripts.append(route))
    with page.expect_request("**/draft*.js"):
        page.locator("#steps").get_by_role("link", name="Project").click(no_wait_after=True)

    page.get_by_label("Acronym").fill("TALE")
    page.get_by_label("Type of partnership").select_option(label="Supporting innovation")
    page.get_by_label("Adult education").check()
    scripts[0].continue_()

    expect_saved(page)
    kept = answers(draft)
    assert (kept["acronym"], kept["purpose"], kept["fields"]) == ("TALE", "innovation", ["adult"])


def test_a_page_that_nobody_typed_in_saves_nothing(section, draft):
    expect(section.locator("#save")).to_be_hidden()
    assert not Proposal.objects.filter(pk=draft.pk).exclude(version=draft.version).exists()


def test_the_panel_follows_and_says_what_changed(section):
    section.get_by_label("Duration in months").fill("48")

    expect_saved(section)
    changed = section.locator(".panel__item--changed")
    expect(changed).to_contain_text("Duration in months: 48. Allowed: 12 to 36.")
    expect(section.locator("#announcement")).to_contain_text("Not met")
    expect(section.locator("#id_duration_months-aside")).to_contain_text("Allowed: 12 to 36.")


def test_what_cannot_be_read_is_kept_and_the_rest_is_saved(section, draft):
    section.get_by_label("Duration in months").fill("two years")
    section.get_by_label("Acronym").fill("TALE")

    expect_saved(section)
    expect(section.locator("#id_duration_months-aside")).to_contain_text("Enter a whole number.")
    assert answers(draft) == {
        "call": "2016-KA204", "title": "Tarinat", "duration_months": 24, "acronym": "TALE"
    }  # fmt: skip

    section.reload()
    expect(section.get_by_label("Duration in months")).to_have_value("two years")

    section.get_by_label("Duration in months").fill("18")
    expect_saved(section)
    expect(section.locator("#id_duration_months-aside")).to_be_empty()
    assert answers(draft)["duration_months"] == 18


def test_without_a_connection_it_says_so_and_saves_once_there_is_one(section, draft):
    with refused(section, "ERR_INTERNET_DISCONNECTED"):
        section.context.set_offline(True)
        section.get_by_label("Acronym").fill("TALE")
        expect(section.locator(".save__words")).to_have_text(
            "Not saved: no connection, trying again"
        )
        section.context.set_offline(False)

        expect_saved(section)

    assert answers(draft)["acronym"] == "TALE"


def test_closing_the_tab_with_unsaved_text_warns(section):
    warnings = []
    section.on("dialog", lambda dialog: warnings.append(dialog.type) or dialog.accept())
    with refused(section, "ERR_INTERNET_DISCONNECTED"):
        section.context.set_offline(True)
        section.get_by_label("Acronym").press_sequentially("TALE")

        section.close(run_before_unload=True)
        # Chromium can crash if its windows are closed while one has just been told to stay.
        section.wait_for_event("close")

    assert warnings == ["beforeunload"]


def test_text_that_never_got_out_is_there_at_the_next_visit(section, draft):
    with refused(section, "ERR_INTERNET_DISCONNECTED"):
        section.context.set_offline(True)
        section.get_by_label("Acronym").fill("TALE")
        expect(section.locator(".save__words")).to_contain_text("Not saved")
        section.on("dialog", lambda dialog: dialog.accept())
        section.goto("about:blank")
        section.context.set_offline(False)

    section.goto(f"/proposals/{draft.pk}/project/")

    # A try that was under way may have got out after all: then there is nothing to bring back.
    expect(section.locator(".save__words")).to_have_text(re.compile("^$|Saved"))
    expect(section.get_by_label("Acronym")).to_have_value("TALE")
    assert answers(draft)["acronym"] == "TALE"


def test_two_windows_on_different_answers_both_get_through(section, draft, window):
    other = window(storage_state=section.context.storage_state())
    other.goto(f"/proposals/{draft.pk}/project/")
    section.get_by_label("Acronym").fill("TALE")
    expect_saved(section)

    other.get_by_label("Duration in months").fill("18")

    expect_saved(other)
    expect(other.get_by_label("Acronym")).to_have_value("TALE")
    expect(other.get_by_text("Others have changed: Acronym.")).to_be_visible()
    assert answers(draft) == {
        "call": "2016-KA204", "title": "Tarinat", "duration_months": 18, "acronym": "TALE"
    }  # fmt: skip


@pytest.mark.parametrize(("choice", "stands"), [("Mine", "Stories"), ("What stands now", "Tales")])
def test_two_people_on_the_same_answer_choose(section, draft, window, choice, stands):
    editor = UserFactory(email="olli@example.org")
    Member.objects.create(proposal=draft, person=editor, part="editor")
    other = window()
    sign_in(other, editor.email, then=f"/proposals/{draft.pk}/project/")
    section.get_by_label("Title").fill("Tales")
    expect_saved(section)

    other.get_by_label("Title").fill("Stories")
    other.get_by_label("Acronym").fill("TALE")
    expect(other.locator(".save__words")).to_have_text(
        "Not saved: somebody else has changed the same answer."
    )
    assert answers(draft)["title"] == "Tales"

    other.get_by_role("button", name="See the changes and choose").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Two have changed the same answer")
    expect(other.get_by_text("maija@example.org")).to_be_visible()
    other.get_by_label(choice).check()
    other.get_by_role("button", name="Save what I chose").click()

    expect(other.get_by_label("Title")).to_have_value(stands)
    assert answers(draft) == {
        "call": "2016-KA204", "title": stands, "duration_months": 24, "acronym": "TALE"
    }  # fmt: skip


def test_text_typed_after_the_sign_in_expired_survives_the_new_one(section, draft):
    Session.objects.all().delete()
    with refused(section, "401"):
        section.get_by_label("Acronym").fill("TALE")
        expect(section.locator(".save__words")).to_have_text("Not saved: you are signed out.")

    section.get_by_role("button", name="Save", exact=True).last.click()
    section.get_by_label("Email").fill("maija@example.org")
    section.get_by_label("Password").fill(PASSWORD)
    section.get_by_role("button", name="Sign In", exact=True).click()

    expect(section.get_by_label("Acronym")).to_have_value("TALE")
    assert answers(draft)["acronym"] == "TALE"


def test_signing_in_again_in_another_tab_lets_the_text_through(section, draft):
    Session.objects.all().delete()
    with refused(section, "401"):
        section.get_by_label("Acronym").fill("TALE")
        with section.context.expect_page() as tab:
            section.get_by_role("link", name="Sign in again in a new tab").click()
    sign_in(tab.value, then=f"/proposals/{draft.pk}/")

    section.get_by_label("Title").fill("Tales")

    expect_saved(section)
    assert (answers(draft)["acronym"], answers(draft)["title"]) == ("TALE", "Tales")


def test_a_save_whose_answer_was_lost_is_no_conflict_with_oneself(section, draft):
    """The server had saved, the writer typed on, and was told of a conflict with themselves."""

    def lost(route):
        route.fetch()
        route.abort()

    with refused(section, "ERR_FAILED"):
        section.route(f"**/proposals/{draft.pk}/project/", lost, times=1)
        section.get_by_label("Acronym").fill("TA")
        expect(section.locator(".save__words")).to_contain_text("Not saved")
        section.get_by_label("Acronym").fill("TALE")
        expect_saved(section)

    assert answers(draft)["acronym"] == "TALE"
