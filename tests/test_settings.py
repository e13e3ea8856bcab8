"""Production is what you get when you set nothing, and it is strict."""

import os
import subprocess
import sys

import pytest
from django.test import RequestFactory

from ka2check.policy import PERMISSIONS
from ka2check.wsgi import application

PRODUCTION = {
    "SECRET_KEY": "a key for these tests, long enough and of many letters",
    "ALLOWED_HOSTS": "ka2check.example",
    "EMAIL_URL": "smtp://localhost",
    "SIGNING_KEY": "YSBrZXkgZm9yIHRoZXNlIHRlc3RzLCAzMiBieXRlcyE=",
}
POLICY = {
    "default-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
}
ASK = """
import django
django.setup()
from django.test import Client
client = Client(SERVER_NAME="ka2check.example")
response = client.post("/i18n/setlang/", {"language": "fi", "next": "/"}, secure=%s)
for name, value in response.headers.items():
    print(f"{name}: {value}")
"""
COOKIES = """
from django.conf import settings as s
print((s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY,
       s.SESSION_COOKIE_SAMESITE, s.SESSION_COOKIE_DOMAIN or "", s.SESSION_COOKIE_PATH))
print(s.SESSION_COOKIE_AGE)
"""


@pytest.mark.parametrize("name", PRODUCTION)
def test_production_stops_with_the_name_of_what_is_missing(name):
    answer = production("manage.py", "check", "--deploy", "--fail-level=WARNING", without=name)

    assert answer.returncode != 0
    assert name in answer.stderr


def test_production_passes_what_django_advises():
    answer = production("manage.py", "check", "--deploy", "--fail-level=WARNING")

    assert answer.stdout == "System check identified no issues (1 silenced).\n", answer.stderr


def test_production_moves_everyone_to_https():
    answer = production("-c", ASK % False)

    assert "Location: https://ka2check.example/i18n/setlang/" in answer.stdout.splitlines()


def test_production_answers_with_every_header_that_protects_the_reader():
    answer = production("-c", ASK % True)

    assert set(answer.stdout.splitlines()) >= {
        "Cross-Origin-Opener-Policy: same-origin",
        "Referrer-Policy: same-origin",
        "Strict-Transport-Security: max-age=31536000; includeSubDomains",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Cross-Origin-Resource-Policy: same-origin",
        f"Permissions-Policy: {PERMISSIONS}",
    }, answer.stderr


def test_production_sets_cookies_that_only_this_host_over_https_reads():
    answer = production("-c", ASK % True + COOKIES)

    assert answer.stdout.splitlines()[-2:] == [
        "('__Host-session', True, True, 'Lax', '', '/')",
        "43200",
    ], answer.stderr


def test_a_page_loads_nothing_that_the_policy_forbids(client, db):
    response = client.get("/accounts/login/")

    assert set(response.headers["Content-Security-Policy"].split("; ")) == POLICY
    assert "style=" not in response.text
    assert "onclick" not in response.text


@pytest.mark.parametrize("debug", [True, False])
def test_only_what_django_tells_a_developer_of_an_error_has_no_policy(client, db, settings, debug):
    settings.DEBUG = debug

    assert ("Content-Security-Policy" in client.get("/nothing/").headers) is not debug
    assert "Content-Security-Policy" in client.get("/accounts/login/").headers


@pytest.mark.django_db(transaction=True)  # a web server ends the connection after each request
def test_a_web_server_finds_the_site():
    answers = []

    application(
        RequestFactory().get("/accounts/login/").environ, lambda *answer: answers.append(answer)
    )

    assert [status for status, headers in answers] == ["200 OK"]


def production(*arguments, without=None):
    """Run Python as on a server, where nothing but the environment says how."""
    environment = {name: value for name, value in PRODUCTION.items() if name != without}
    return subprocess.run(
        [sys.executable, *arguments],
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "ka2check.settings",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
