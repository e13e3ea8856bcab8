"""Parts of the queue are kept, and no officer ever sees an old one."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from accounts.models import Agency, User
from proposals.models import Case, Member, Part, SavedView
from proposals.templatetags.kept import MARK, PARTS
from tests.drafting.looking import NEW
from tests.factories import OfficerFactory

pytestmark = pytest.mark.django_db
TOKEN = re.compile('name="csrfmiddlewaretoken" value="([^"]+)"')

CASES = {
    "another title": {"title": "Tarinat"},
    "an acronym alone": {"title": "", "acronym": "TARI"},
    "no title": {"title": "", "acronym": ""},
    "another state": {"state": "returned"},
    "another verdict": {"verdict": "incomplete"},
    "another call": {"call": "2017-KA204"},
    "more to judge": {"waiting": 7},
    "an open request": {"open_requests": 1},
    "other countries": {"country_list": "EE SE"},
    "submitted at another time": {"submitted": datetime(2020, 1, 2, tzinfo=UTC)},
    "nobody works on it": {"officer": None},
}
CHANGES = {
    **{
        name: lambda fields=fields: Case.objects.filter(title="Too long").update(**fields)
        for name, fields in CASES.items()
    },
    "one that the officer is to write with others": lambda: Member.objects.create(
        proposal=Case.objects.get(title="French").proposal,
        person=User.objects.get(name="Olli Officer"),
        part=Part.EDITOR,
    ),
    "a draft fewer": lambda: Case.objects.filter(title="French").delete(),
    "a colleague more": lambda: OfficerFactory(agency=Agency.objects.get(code="FI01")),
    "a colleague of another name": lambda: User.objects.filter(name="Outi Officer").update(
        name="O"
    ),
    "an officer without a name": lambda: User.objects.filter(name="Olli Officer").update(name=""),
    "a colleague fewer": lambda: User.objects.filter(name="Outi Officer").update(is_active=False),
    "another name of the agency": lambda: Agency.objects.update(name="Opetushallitus"),
    "a view saved": lambda: SavedView.objects.create(
        user=User.objects.get(name="Olli Officer"), name="Long ones", query="q=long"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("query", ["", "?state=in_review&sort=title"])
def test_a_part_that_is_kept_is_never_an_old_one(client, officer, cases, query, change):
    client.force_login(officer)
    before = shown(client, query)

    change()

    kept = shown(client, query)
    PARTS.clear()
    assert kept == shown(client, query) != before


@pytest.mark.parametrize("query", ["?sort=title", "?state=returned", "?q=long", "?columns=title"])
def test_a_filter_is_that_of_the_page(client, officer, cases, query):
    client.force_login(officer)
    shown(client, "")

    kept = shown(client, query)
    PARTS.clear()

    assert kept == shown(client, query)


def test_each_officer_is_shown_as_who_they_are(client, officer, colleague, cases):
    pages = []
    for one in (officer, colleague):
        client.force_login(one)
        kept = shown(client, "")
        PARTS.clear()
        assert kept == shown(client, "")
        pages.append(kept)

    assert pages[0] != pages[1]


def test_a_colleague_who_comes_is_offered_at_once(client, officer, cases):
    client.force_login(officer)
    client.get("/review/")

    OfficerFactory(agency=officer.agency, name="Somebody New")

    assert client.get("/review/").text.count("Somebody New") == 2


def test_a_country_has_its_name_in_the_language_of_whoever_asks(client, officer, cases):
    client.force_login(officer)
    for language, name in (("en", "Spain"), ("sv", "Spanien"), ("fi", "Espanja"), ("en", "Spain")):
        client.cookies["django_language"] = language

        assert f'<abbr title="{name}">ES</abbr>' in client.get("/review/").text


def test_a_title_is_no_html(client, officer, cases):
    Case.objects.filter(title="Too long").update(title="<b>Too</b> long & wide")
    client.force_login(officer)

    page = client.get("/review/").text

    assert page.count("&lt;b&gt;Too&lt;/b&gt; long &amp; wide") == 2


def test_every_form_has_the_token_of_its_answer_and_none_is_kept(officer, cases):
    SavedView.objects.create(user=officer, name="Long ones", query="q=long")
    pages = []
    for _time in range(2):
        client = Client(enforce_csrf_checks=True)
        client.force_login(officer)
        pages.append(client.get("/review/").text)

    (first, *others), (again, *_others) = map(TOKEN.findall, pages)
    saved = client.post("/review/views/", {"name": "All", "csrfmiddlewaretoken": again})

    assert others == [first] * 3
    assert first != again
    assert saved.status_code == 302
    assert [token for token in (first, again) if token in "".join(PARTS)] == []
    assert MARK not in "".join(pages)


def shown(client, query):
    """A page of the queue, but for what is new in every answer."""
    return NEW.sub(r"\1", client.get(f"/review/{query}").text)
