"""Signing up, in and out, by e-mail address."""

import re

import pytest
from django.utils import translation

from accounts.models import User
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery"  # as in the factory


def sign_up(client, email):
    """Fill in the form as a person would."""
    return client.post(
        "/accounts/signup/", {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    )


def sign_in(client, email, password=PASSWORD):
    """Fill in the form as a person would."""
    return client.post("/accounts/login/", {"login": email, "password": password})


def test_a_newcomer_signs_up_and_is_let_in(client):
    sign_up(client, "maija@example.org")

    assert client.session["_auth_user_id"] == str(User.objects.get(email="maija@example.org").pk)


def test_in_production_a_newcomer_confirms_the_address_first(client, settings, mailoutbox):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"

    response = sign_up(client, "maija@example.org")

    assert response.headers["Location"] == "/accounts/confirm-email/"
    assert "_auth_user_id" not in client.session
    (link,) = re.findall(r"http://testserver(\S+)", mailoutbox[0].body)
    client.post(link)
    assert sign_in(client, "maija@example.org").headers["Location"] == "/"


def test_nobody_learns_whether_an_address_is_known(client, settings, mailoutbox):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    UserFactory(email="known@example.org")

    known = sign_up(client, "known@example.org")
    unknown = sign_up(client, "unknown@example.org")

    assert (known.status_code, known.headers["Location"]) == (
        unknown.status_code,
        unknown.headers["Location"],
    )
    assert [mail.to for mail in mailoutbox] == [["known@example.org"], ["unknown@example.org"]]
    assert User.objects.filter(email="known@example.org").count() == 1


def test_the_case_of_the_address_does_not_matter(client):
    UserFactory(email="maija@example.org")

    assert sign_in(client, "Maija@Example.org").headers["Location"] == "/"


def test_a_wrong_password_lets_nobody_in(client):
    UserFactory(email="maija@example.org")

    sign_in(client, "maija@example.org", "wrong")

    assert "_auth_user_id" not in client.session


def test_guesses_are_limited_even_when_the_last_one_is_right(client):
    UserFactory(email="maija@example.org")

    for number in range(5):
        sign_in(client, "maija@example.org", f"guess {number}")
    sign_in(client, "maija@example.org")

    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("language", ["en", "sv", "fi"])
@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/accounts/signup/", "Signup"),
        ("/accounts/login/", "Sign In"),
        ("/accounts/password/reset/", "Password Reset"),
        ("/accounts/password/reset/done/", "Password Reset"),
        ("/accounts/password/reset/key/done/", "Change Password"),
        ("/accounts/confirm-email/", "Verify Your Email Address"),
        ("/accounts/confirm-email/no-such-key/", "Confirm Email Address"),
        ("/accounts/inactive/", "Account Inactive"),
    ],
)
def test_a_page_for_everyone_speaks_the_readers_language(client, address, title, language):
    assert heading(client, address, language) == (language, spoken(title, language))


@pytest.mark.parametrize("language", ["en", "sv", "fi"])
@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/accounts/email/", "Email Addresses"),
        ("/accounts/password/change/", "Change Password"),
        ("/accounts/logout/", "Sign Out"),
        ("/accounts/reauthenticate/", "Confirm Access"),
    ],
)
def test_a_page_for_oneself_speaks_the_readers_language(client, address, title, language):
    sign_up(client, "maija@example.org")

    assert heading(client, address, language) == (language, spoken(title, language))


def heading(client, address, language):
    """The language that a page claims, and its title."""
    client.post("/i18n/setlang/", {"language": language})
    page = client.get(address).text
    title = re.search(r"<title>(.*?) · ka2check</title>", page, re.DOTALL)[1]
    return re.search(r'<html lang="(..)"', page)[1], title.strip()


def spoken(title, language):
    """A title in the words of the packages that we build on."""
    with translation.override(language):
        return translation.gettext(title)
