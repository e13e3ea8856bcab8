"""When something goes wrong, the visitor learns what to do, and we learn what happened."""

import re

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from tests.factories import ProposalFactory


@pytest.fixture
def browser(applicant):
    """A browser that, like a person's, is answered with a page however much goes wrong."""
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    client.force_login(applicant)
    return client


@pytest.fixture(autouse=True)
def in_earnest(settings):
    settings.DEBUG = False


def test_what_is_not_there_says_so(browser):
    response = browser.get("/proposals/999/")

    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_our_own_fault_has_a_number_that_stands_in_the_log(browser, applicant, monkeypatch, caplog):
    draft = ProposalFactory(owner=applicant)
    monkeypatch.setattr("proposals.drafting.views.frame", lambda proposal: 1 / 0)

    response = browser.get(f"/proposals/{draft.pk}/")

    number = re.search(r"error-number\">(\w{8})<", response.content.decode())[1]
    assert response.status_code == 500
    assert f"Error {number} at /proposals/{draft.pk}/" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_even_a_broken_page_template_leaves_a_number(browser, applicant, monkeypatch, caplog):
    draft = ProposalFactory(owner=applicant)
    monkeypatch.setattr("proposals.drafting.views.frame", lambda proposal: 1 / 0)
    monkeypatch.setattr("ka2check.errors.render", lambda *args, **kwargs: 1 / 0)

    response = browser.get(f"/proposals/{draft.pk}/")

    number = re.search(r"this number: (\w{8})", response.content.decode())[1]
    assert (response.status_code, f"Error {number}" in caplog.text) == (500, True)


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_a_database_that_is_away_is_worth_another_try(browser, applicant, monkeypatch, error):
    def away(proposal):
        raise error("the disk is full")

    draft = ProposalFactory(owner=applicant)
    monkeypatch.setattr("proposals.drafting.views.frame", away)

    response = browser.get(f"/proposals/{draft.pk}/")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")
    assert "what you typed is still there. Try again in a minute." in response.text


def test_too_much_at_once_says_so(browser, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    browser.handler.enforce_csrf_checks = False

    response = browser.post("/proposals/begin/", {"title": "T" * 2_000})

    assert response.status_code == 413
    assert "That is too much at once" in response.content.decode()


def test_what_our_own_page_sent_after_another_sign_in_is_not_lost(browser, applicant):
    draft = ProposalFactory(owner=applicant)
    sent = {"title": "Tarinat", "csrfmiddlewaretoken": "of another sign-in"}

    response = browser.post(
        f"/proposals/{draft.pk}/project/", sent, headers={"Referer": "http://testserver/"}
    )

    page = response.content.decode()
    assert response.status_code == 403
    assert '<input type="hidden" name="title" value="Tarinat">' in page
    assert "of another sign-in" not in page


def test_what_another_site_sent_is_not_offered_again(browser, applicant):
    draft = ProposalFactory(owner=applicant)

    response = browser.post(
        f"/proposals/{draft.pk}/project/",
        {"title": "Forged"},
        headers={"Origin": "http://evil.example"},
    )

    assert response.status_code == 403
    assert "Forged" not in response.content.decode()
