"""Whatever is sent to be read is bounded before it is read, and whoever sent it learns what to do."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from ka2check.traffic import MOST_BYTES, heard_out
from proposals.drafting.pasting import MOST_ROWS
from proposals.uploads import LARGEST_FILE
from tests.factories import ProposalFactory, UserFactory

from .walking import browser

DEEP = 100_000


@pytest.fixture
def writer(db):
    return UserFactory()


@pytest.fixture
def addresses(writer):
    """Where something is sent that somebody made elsewhere, by the name of its field."""
    draft = ProposalFactory(owner=writer)
    return {
        "document": reverse("drafting:import"),
        "rows": reverse("drafting:paste", args=[draft.pk]),
        "file": reverse("verify:ask"),
        "title": reverse("drafting:section", args=[draft.pk, "project"]),
    }


def sent(writer, addresses, name, content):
    """What is answered to this much of it."""
    is_file = name in ("document", "file")
    value = SimpleUploadedFile("made-elsewhere", content) if is_file else content.decode()
    return browser(writer).post(addresses[name], {name: value})


@pytest.mark.parametrize("name", ["document", "rows", "file", "title"])
def test_what_is_too_large_for_the_site_is_refused_before_it_is_read(writer, addresses, name):
    response = sent(writer, addresses, name, b"a" * (MOST_BYTES + 1))

    assert response.status_code == 413
    assert "may have 5 megabytes. Go back" in response.text


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("document", b" " * (LARGEST_FILE + 1), "more than 5 megabytes. Is it the right one?"),
        ("document", b"[" * DEEP, "Expected object, got array"),
        ("document", b'{"organisations":' * DEEP, "Expected array, got object"),
        ("rows", b"a" * 100_001, "at most 100000 characters"),
        ("rows", b"a\n" * (MOST_ROWS + 1), "at most 200 organisations"),
        ("rows", b"a" + b"\tb" * 49_000, "more columns than five"),
        ("file", b" " * (LARGEST_FILE + 1), "more than 5 megabytes. Is it the right one?"),
        ("file", b"%PDF-1.7 1 0 obj " + b"[<<" * DEEP, "changed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_too_large_or_too_deep_to_be_meant_says_what_to_do(
    writer, addresses, name, content, advice
):
    response = sent(writer, addresses, name, content)

    assert response.status_code in (200, 422)
    assert advice in response.text


def test_who_is_answered_before_the_end_is_heard_out(rf):
    request = rf.post("/", b"a" * 200_000, content_type="application/octet-stream")

    heard_out(lambda request: HttpResponse())(request)

    assert request.read() == b""
