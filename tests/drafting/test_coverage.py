"""Whatever a call may ask, the draft has a field for it."""

import msgspec
import pytest

from proposals import precheck
from proposals.drafting.sections import field_at, part_of, url_of
from rules.proposal import Proposal
from tests.factories import ProposalFactory

CALLS = ["2014-KA204", "2016-KA202", "2018-KA229", "2026-KA220-ADU", "2026-KA210-YOU"]


def paths(kind, before=""):
    """The path of every fact that a document can state."""
    for field in msgspec.structs.fields(kind):
        path, inner = before + field.encode_name, field.type
        inner, path = (
            (inner.__args__[0], f"{path}/0") if hasattr(inner, "__args__") and ... in inner.__args__ else (inner, path)
        )  # fmt: skip
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            yield from paths(inner, f"{path}/")
        else:
            yield path.removesuffix("/0")


@pytest.mark.parametrize("path", [path for path in paths(Proposal) if path != "call"])
def test_every_fact_of_a_document_has_a_field(path):
    assert part_of(path) is not None
    assert field_at(path) is not None


@pytest.mark.parametrize("call", CALLS)
def test_every_place_that_a_call_asks_for_is_on_its_page(client, applicant, call):
    draft = ProposalFactory(owner=applicant, answers={"call": call})

    for finding in precheck.precheck(draft).findings:
        for path in finding.where:
            page, _hash, anchor = url_of(draft.pk, path).partition("#")
            assert f'id="{anchor}"' in client.get(page).content.decode(), path


@pytest.mark.parametrize("slug", ["results", "dissemination"])
def test_what_another_call_does_not_ask_is_kept_and_shown(client, applicant, slug):
    answers = {"results": [{"title": "Course"}], "dissemination": {"scope": "Five towns"}}
    draft = ProposalFactory(owner=applicant, answers={"call": "2026-KA220-ADU", **answers})

    page = client.get(f"/proposals/{draft.pk}/{slug}/").content.decode()

    assert ("Course" in page, "Five towns" in page) == (slug == "results", slug == "dissemination")
