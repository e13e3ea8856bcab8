"""What was typed and can not be read is kept beside the answers."""

import pytest
from django.urls import reverse

from tests.drafting.sending import opened


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param({"duration_months": "two"}, {"duration_months": "two"}, id="no number"),
        pytest.param({"start": "31.9.2016"}, {"start": "31.9.2016"}, id="no day"),
        pytest.param({"title": "T" * 501}, {"title": "T" * 501}, id="too long"),
        pytest.param({"start": "1.9.2016"}, {}, id="a day as people write it"),
    ],
)
def test_what_cannot_be_read_is_kept_beside_the_answers(client, draft, address, typed, kept):
    client.post(address, {**opened(client, address), **typed})

    draft.refresh_from_db()
    assert draft.unread == kept
    page = client.get(address)
    for text in kept.values():
        assert f'value="{text}"' in page.content.decode()
    for name in kept:
        assert f'id="id_{name}-aside"' in page.content.decode()


def test_what_could_not_be_read_follows_its_row(client, draft):
    address = reverse("drafting:section", args=[draft.pk, "activities"])
    rows = {
        "mobilities-TOTAL_FORMS": 2, "mobilities-INITIAL_FORMS": 0,
        "mobilities-0-title": "First", "mobilities-1-duration_days": "a week",
    }  # fmt: skip
    client.post(address, rows)
    draft.refresh_from_db()
    assert draft.unread == {"mobilities/1/duration_days": "a week"}

    client.post(
        address,
        {**rows, "mobilities-INITIAL_FORMS": 2, "mobilities-0-DELETE": "on"},
    )

    draft.refresh_from_db()
    assert draft.unread == {"mobilities/0/duration_days": "a week"}
