"""A server that has just been started is made ready before anybody asks."""

import pytest

from ka2check.warming import warm
from ka2check.wsgi import application

# No connection is left open: here it is the one of the test.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("site", "proxy"),
    [
        pytest.param("https://testserver", None, id="alone"),
        pytest.param(
            "https://testserver", ("HTTP_X_FORWARDED_PROTO", "https"), id="behind a proxy"
        ),
        pytest.param("http://testserver:8000", None, id="on a developer's machine"),
    ],
)
def test_the_first_page_has_been_answered_in_each_language(settings, caplog, site, proxy):
    settings.SITE_URL, settings.SECURE_PROXY_SSL_HEADER = site, proxy
    settings.SECURE_SSL_REDIRECT = site.startswith("https")

    asked = []

    def answered(environ, start_response):
        asked.append(environ["HTTP_ACCEPT_LANGUAGE"])
        return application(environ, start_response)

    with caplog.at_level("INFO", "ka2check.traffic"):
        warm(answered)

    assert asked == ["en", "sv", "fi"]
    assert caplog.messages == ["GET / 200"] * 3
