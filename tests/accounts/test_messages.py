"""What is told on the next page."""

import pytest

from tests.factories import ProposalFactory

pytestmark = pytest.mark.django_db


def test_what_is_told_waits_for_a_page_that_shows_it_and_is_told_once(client):
    draft = ProposalFactory()
    client.force_login(draft.owner)

    client.post("/reports/bundles/", {})
    client.get(f"/proposals/{draft.pk}/export/")
    pages = [client.get("/proposals/").text for _number in range(2)]

    assert ["Choose at least one report." in page for page in pages] == [True, False]
