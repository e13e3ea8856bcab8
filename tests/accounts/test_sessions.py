"""Sessions: seen, ended elsewhere, and in the language of who signs up."""

from datetime import UTC, datetime

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from accounts.models import User
from accounts.sessions import SessionStore
from accounts.templatetags.browsers import browser
from tests.factories import ProposalFactory, UserFactory

from .test_signing_in import sign_in, sign_up

pytestmark = pytest.mark.django_db


def test_i_see_my_sessions_and_end_all_but_this_one(client):
    UserFactory(email="maija@example.org")
    elsewhere = Client(headers={"user-agent": "Mozilla/5.0 (iPad) Version/18.0 Safari/604.1"})
    sign_in(elsewhere, "maija@example.org")
    sign_in(client, "maija@example.org")
    assert "Safari, iPad" in client.get("/accounts/sessions/").text

    client.post("/accounts/sessions/")

    assert elsewhere.get("/proposals/").status_code == 302
    assert client.get("/proposals/").status_code == 200


def test_a_new_password_ends_every_other_session(client):
    maija = UserFactory(email="maija@example.org")
    sign_in(client, maija.email)

    maija.set_password("another horse battery")
    maija.save()

    assert client.get("/proposals/").status_code == 302


def is_signed_in(client):
    return client.get("/proposals/").status_code == 200


def test_who_has_signed_in_stays_so(client):
    client.force_login(UserFactory())

    assert is_signed_in(client)


@pytest.mark.parametrize(
    ("model", "change"),
    [
        pytest.param(Session, {"expire_date": datetime(2020, 1, 1, tzinfo=UTC)}, id="it is over"),
        pytest.param(Session, {"session_data": "forged"}, id="it was tampered with"),
        pytest.param(Session, None, id="it was ended"),
        pytest.param(User, {"is_active": False}, id="the person was shut out"),
        pytest.param(User, {"password": "another"}, id="the password is another"),
        pytest.param(User, None, id="the person has left"),
    ],
)
def test_a_session_is_worth_nothing_once(client, model, change):
    client.force_login(UserFactory())

    found = model.objects.all()
    found.update(**change) if change else found.delete()

    assert not is_signed_in(client)


def test_a_session_is_worth_nothing_once_its_way_in_is_closed(client, settings):
    client.force_login(UserFactory())

    settings.AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]

    assert not is_signed_in(client)


def test_a_session_lives_on_under_a_new_key_of_the_site(client, settings):
    """Sealed anew, so that it lives on when the old key is forgotten."""
    client.force_login(UserFactory())

    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another key" * 5
    assert is_signed_in(client)

    settings.SECRET_KEY_FALLBACKS = []
    assert is_signed_in(client)


def test_what_a_page_does_not_keep_in_a_session_no_other_page_sees(client):
    session = client.session
    session["tried"] = []
    session.save()

    SessionStore(session.session_key)["tried"].append("a password")

    assert SessionStore(session.session_key)["tried"] == []


@pytest.mark.parametrize("language", ["en", "sv", "fi"])
def test_somebody_new_is_written_to_in_the_language_they_signed_up_in(client, language):
    client.post("/i18n/setlang/", {"language": language})

    sign_up(client, "maija@example.org")

    assert User.objects.get().language == language


@pytest.mark.parametrize(
    ("address", "fields", "tries"),
    [
        pytest.param("/accounts/signup/", {"email": "not an address"}, 20, id="sign-up"),
        pytest.param("/accounts/password/reset/", {"email": "a@example.org"}, 5, id="reset"),
        pytest.param("/verify/", {"number": "?"}, 60, id="verification"),
        pytest.param("/", {}, 60, id="quick check"),
    ],
)
def test_tries_are_limited(client, address, fields, tries):
    answers = [client.post(address, fields).status_code for _number in range(tries + 1)]

    assert 429 not in answers[:-1]
    assert answers[-1] == 429


@pytest.mark.parametrize("address", ["/", "/verify/"])
def test_who_only_looks_is_never_asked_to_wait(client, address):
    looks = [getattr(client, way)(address) for way in ("get", "head") for _look in range(61)]

    assert {answer.status_code for answer in looks} == {200}


def test_invitations_are_limited(client):
    owner = UserFactory()
    draft = ProposalFactory(owner=owner)
    client.force_login(owner)

    answers = [
        client.post(f"/proposals/{draft.pk}/people/invite/", {"email": "?"}).status_code
        for _number in range(31)
    ]

    assert (429 in answers[:-1], answers[-1]) == (False, 429)


@pytest.mark.parametrize(
    ("agent", "called"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
         "Firefox, Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
         "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
         "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
         "Chrome, Android"),
        ("curl/8.0", "Another program"),
        ("", "Another program"),
    ],
)  # fmt: skip
def test_a_session_is_called_as_people_call_their_browser(agent, called):
    assert browser(agent) == called
