"""Parts of pages are kept, and nobody ever sees an old one."""

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from proposals.drafting.rows import OrganisationForm
from proposals.models import Member, Part
from proposals.templatetags.kept import PARTS, Parts, keep
from tests.factories import AgencyFactory, ProposalFactory, UserFactory

PAGES = ("", "project/", "partnership/", "results/", "activities/", "budget/")
#: What is new in every answer: tokens, what was seen, and the name of the window.
NEW = re.compile(r'(name="(?:csrfmiddlewaretoken|seen|window)"[^>]* value=")[^"]*')

texts = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8)
organisations = st.fixed_dictionaries(
    {},
    optional={
        "name": texts,
        "country": st.sampled_from(["FI", "SE", "EL", "US"]),
        "role": st.sampled_from(["coordinator", "partner"]),
        "type": texts,
    },
)
answers = st.fixed_dictionaries(
    {"call": st.sampled_from(["2016-KA204", "2024-KA220-ADU", "2026-KA210-ADU"])},
    optional={
        "title": texts,
        "agency": st.sampled_from(["FI01", "SE01"]),
        "fields": st.lists(st.sampled_from(["adult", "vet"]), unique=True),
        "organisations": st.lists(organisations, max_size=3),
        "results": st.lists(st.fixed_dictionaries({"title": texts}), max_size=2),
        "intellectual_outputs": st.lists(st.fixed_dictionaries({"result": texts}), max_size=2),
        "grant": st.fixed_dictionaries({"requested_eur": st.integers(0, 500_000)}),
    },
)
unread = st.dictionaries(st.sampled_from(["start", "duration_months"]), texts, max_size=2)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answers"), answers),
        st.tuples(st.just("unread"), unread),
        st.tuples(st.just("language"), st.sampled_from(["en", "sv", "fi"])),
        st.tuples(st.just("reader"), st.booleans()),
        st.tuples(st.just("name"), texts),
    ),
    min_size=1,
    max_size=4,
)


class TestAnyWay(TestCase):
    """Whatever is done with a draft, its pages are those that a process shows that kept nothing."""

    @settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
    @given(steps=steps)
    def test_what_is_kept_is_what_is_fresh(self, steps):
        draft, reader = ProposalFactory(), UserFactory()
        Member.objects.create(proposal=draft, person=reader, part=Part.READER)
        client = Client()
        client.force_login(draft.owner)
        for kind, value in steps:
            if kind == "language":
                client.cookies["django_language"] = value
            elif kind == "reader":
                client.force_login(reader if value else draft.owner)
            elif kind == "name":
                draft.owner.name = value
                draft.owner.save()
            else:
                setattr(draft, "document" if kind == "answers" else kind, value)
                draft.version += 1
                draft.save()
            kept = shown(client, draft)
            PARTS.clear()

            assert kept == shown(client, draft)


def shown(client, draft):
    """The pages of a draft, but for what is new in every answer."""
    pages = (client.get(f"/proposals/{draft.pk}/{page}").content.decode() for page in PAGES)
    return [NEW.sub(r"\1", page) for page in pages]


def test_a_part_is_written_once_for_the_same_facts():
    written = []

    def write():
        written.append("<p>")
        return "<p>"

    facts = {"name": "Tarinat", "rows": [1, True, None, "1"]}
    assert keep("part", facts, write) == keep("part", dict(facts), write) == "<p>"
    assert written == ["<p>"]


@pytest.mark.parametrize(
    "other", [{"a": "bc"}, {"ab": "c"}, {"a": ["b"]}, {"a": 1}, {"a": True}, {}]
)
def test_other_facts_make_another_part(other):
    keep("part", {"a": "b"}, lambda: "this")

    assert keep("part", other, lambda: "that") == "that"


#: A draft whose lists name rows of other lists.
TALES = {
    "call": "2016-KA204",
    "organisations": [{"name": "Opisto"}, {"name": "Skola"}],
    "results": [{"title": "Course", "level": "advanced"}],
    "intellectual_outputs": [{"title": "O1", "result": "Course", "staff_costs": [{"days": 5}]}],
    "multiplier_events": [{"title": "Day of tales", "intellectual_output": "O1"}],
    "mobilities": [{"title": "First", "organisation": "Skola"}],
    "transnational_meetings": [{"title": "First", "organisation": "Skola"}],
    "special_needs": [{"title": "Signing", "organisation": "Skola"}],
}


@pytest.mark.parametrize(
    ("change", "unread"),
    [
        ({"call": "2026-KA210-ADU"}, {}),
        ({"organisations": [{"name": "Skola"}, {"name": "Opisto"}]}, {}),
        ({"organisations": [{"name": "Opisto"}]}, {}),
        ({"organisations": [{"name": "Opisto"}, {"name": "Skola", "oid": "E10012345"}]}, {}),
        ({"organisations": [{"name": "Opisto"}, {"name": "Volkshochschule"}]}, {}),
        ({"results": [{"title": "Course"}, {"title": "Film"}]}, {}),
        ({"intellectual_outputs": [{"title": "O2", "staff_costs": [{"days": 5}]}]}, {}),
        ({}, {"organisations/1/established": "soon"}),
        ({}, {"intellectual_outputs/0/staff_costs/0/days": "a week"}),
    ],
)
def test_rows_follow_whatever_they_show_of_the_draft(client, draft, change, unread):
    draft.document = TALES
    draft.save()
    shown(client, draft)

    draft.document, draft.unread = TALES | change, unread
    draft.save()
    kept = shown(client, draft)
    PARTS.clear()

    assert kept == shown(client, draft)


def test_a_row_that_is_added_joins_those_that_were_shown_before(client, draft):
    draft.document = TALES
    draft.save()
    section = f"/proposals/{draft.pk}/partnership/"
    before, after = (client.get(section + query).content for query in ("", "?add=organisations"))

    assert [b'id="organisations-2"' in page for page in (before, after)] == [False, True]


def test_two_lists_with_the_same_rows_are_two(client, draft):
    draft.document = TALES
    draft.save()
    page = client.get(f"/proposals/{draft.pk}/activities/").content.decode()

    assert 'name="mobilities-0-title"' in page
    assert 'name="transnational_meetings-0-title"' in page


def test_a_row_says_what_was_found_of_it_as_long_as_it_is_so(client, draft):
    """An organisation from a partner country is judged by its added value; from another it is not."""
    draft.document = {
        "call": "2016-KA204",
        "organisations": [
            {"name": country, "country": country, "added_value": "Its museum."}
            for country in ("FI", "SE", "EE", "US")
        ],
    }
    draft.save()
    section, told = f"/proposals/{draft.pk}/partnership/", "The agency weighs the added value"
    before = client.get(section).content.decode()

    draft.document["organisations"][3]["country"] = "DE"
    draft.save()
    after = client.get(section).content.decode()

    assert [told in row_of(page, 3) for page in (before, after)] == [True, False]


def row_of(page, place):
    """The row of an organisation on a page."""
    return page.partition(f'id="organisations-{place}"')[2].partition("</button>")[0]


def test_of_a_large_list_the_form_of_the_row_that_changed_is_made(client, draft, monkeypatch):
    section, made = f"/proposals/{draft.pk}/partnership/", []
    draft.document["organisations"] = [{"name": name} for name in "ABCDEFGH"]
    draft.save()
    client.get(section)

    draft.document["organisations"][3]["name"] = "Z"
    draft.save()
    make = OrganisationForm.__init__
    monkeypatch.setattr(
        OrganisationForm,
        "__init__",
        lambda form, *args, **kwargs: made.append(kwargs["prefix"]) or make(form, *args, **kwargs),
    )
    client.get(section)

    assert made == ["organisations-3"]


def test_an_agency_that_gets_another_name_is_called_so_in_a_page_seen_before(client, draft):
    agency = AgencyFactory(code="FI01", name="The agency")
    section = f"/proposals/{draft.pk}/project/"
    client.get(section)

    agency.name = "The board"
    agency.save()

    page = client.get(section).content.decode()
    assert ("The board" in page, "The agency" in page) == (True, False)


def test_no_token_is_kept(client, draft):
    client.get(f"/proposals/{draft.pk}/project/")
    kept = "".join(PARTS)

    assert "finding" in kept or "panel" in kept
    assert re.findall("csrfmiddlewaretoken|nonce=|name=.seen", kept) == []


def test_what_nobody_asked_for_the_longest_goes_first():
    parts = Parts(8)
    parts.set("a", "one")
    parts.set("b", "two")
    parts.get("a")
    parts.set("c", "six")

    assert [parts.get(key) for key in "abc"] == ["one", None, "six"]


def test_a_part_that_is_written_anew_counts_once():
    parts = Parts(8)
    for part in ("first", "again", "last"):
        parts.set("a", part)
    parts.set("b", "so")

    assert list(parts) == ["last", "so"]
    assert parts.length == len("alast") + len("bso")


def test_whoever_keeps_nothing_keeps_nothing():
    parts = Parts(0)
    parts.set("a", "one")

    assert parts.get("a") is None
