"""Hostile input at every form and every import: an answer that explains, never an error of ours."""

import json
import re
from itertools import cycle, islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proposals.documents import DocumentError, imported
from proposals.models import Proposal
from tests.factories import UserFactory

from .attacking import Page, attacked, inside, look

#: What breaks out of HTML, SQL, shells, templates, spreadsheets, logs, numbers and encodings.
HOSTILE = (
    "<script>alert(1)</script>\"'>",
    "' OR 1=1 --",
    "{{ settings.SECRET_KEY }}{% debug %}",
    '=HYPERLINK("//evil.example")',
    "../../../../etc/passwd\x00",
    "-1",
    "99999999999999999999999999",
    "1e999",
    "NaN",
    "\U0001f600\u202e\u0000\ufffe",
    "//evil.example/%0d%0aSet-Cookie:x=1",
    "x" * 6_000,
    "2016-13-45",
    "[" * 500,
)
#: The pages that end a walk: they sign out, or leave for good.
LEAVES = ("/accounts/logout/", "/admin/logout/")


@pytest.mark.parametrize("role", "ASREOXFD")
def test_a_crawler_that_sends_hostile_values_finds_no_fault_and_nothing_foreign(world, role):
    browser = world.browsers[role]
    seen, waiting, sent, faults = (
        set(),
        ["/", "/proposals/", "/review/", "/my-data/", "/admin/"],
        0,
        [],
    )
    values = cycle(HOSTILE)
    while waiting and len(seen) < 30:
        address = waiting.pop(0)
        shape = re.sub(r"\d+", "0", address)
        if shape in seen or address.startswith(LEAVES):
            continue
        seen.add(shape)
        response = browser.get(address)
        look(faults, role, "GET", address, response)
        if "text/html" not in response.headers.get("Content-Type", ""):
            continue
        page = Page(response.text)
        waiting += [link for link in map(inside(address), page.links) if link]
        for action, method, fields in page.forms:
            target = inside(address)(action or address)
            if not target or target.startswith(LEAVES):
                continue
            # Each form gets some, and all the forms together get them all many times.
            for value in islice(values, 4):
                sent += 1
                hostile = {
                    name: value if name not in ("csrfmiddlewaretoken", "version", "seen") else kept
                    for name, kept in fields.items()
                }
                answer = attacked(browser, method, target, hostile)
                look(faults, role, f"{method} {value[:20]!r}", target, answer)
    assert faults == []
    assert sent >= len(HOSTILE)
    print(f"hostile inputs {role}: {sent} at {len(seen)} pages")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=12,
)
KEYS = ("schema", "call", "title", "organisations", "results", "grant", "mobilities", "start")


@pytest.mark.django_db
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200)
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6).map(
        lambda value: json.dumps(
            {"schema": "ka2check/proposal/1", "call": "2016-KA204", **value}
        ).encode()
    )
)
def test_an_import_is_read_or_refused_with_a_reason(data):
    owner = UserFactory()
    try:
        proposal, reason = imported(data, owner), ""
    except DocumentError as refused:
        proposal, reason = None, str(refused)

    assert bool(proposal) is not bool(reason)
    assert Proposal.objects.filter(owner=owner).exists() is bool(proposal)


@pytest.mark.django_db
@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_a_document_that_is_too_deep_is_refused_before_it_is_understood(opening):
    with pytest.raises(DocumentError):
        imported(opening * 100_000, UserFactory())
