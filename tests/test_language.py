"""In which language a page is."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("chosen", "browser", "language"),
    [
        pytest.param(None, None, "en", id="nobody says"),
        pytest.param(None, "fi", "fi", id="the browser's"),
        pytest.param(None, "de, sv-FI;q=0.8, en;q=0.5", "sv", id="the first that we have"),
        pytest.param(None, "*", "en", id="any"),
        pytest.param("sv", "fi", "sv", id="the chosen one"),
        pytest.param("de", "fi", "fi", id="one was chosen that we do not have"),
    ],
)
def test_a_page_is_in_the_language_of_its_reader(client, chosen, browser, language):
    if chosen:
        client.cookies["django_language"] = chosen

    page = client.get("/", headers={"accept-language": browser} if browser else {})

    assert page.headers["Content-Language"] == language
    assert f'<html lang="{language}"' in page.text
    assert "Accept-Language" in page.headers["Vary"]
