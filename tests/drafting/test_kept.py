"""Parts of pages are kept, and nobody ever sees an old one."""

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from proposals.models import Member, Part
from proposals.templatetags.kept import PARTS, Parts, keep
from tests.factories import AgencyFactory, ProposalFactory, UserFactory

from .looking import shown

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
