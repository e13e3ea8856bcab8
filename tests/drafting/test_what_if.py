"""What a partnership can lose, and what another call would say."""

import pytest

from tests.factories import ProposalFactory


def partners(*countries):
    return [
        {"name": f"{country}{place}", "country": country, "role": "partner" if place else "coordinator"}
        for place, country in enumerate(countries)
    ]  # fmt: skip


@pytest.fixture
def shown(client, applicant):
    """The what-if page of a draft with such partners."""

    def page(*countries, **query):
        draft = ProposalFactory(owner=applicant, answers={"organisations": partners(*countries)})
        return client.get(f"/proposals/{draft.pk}/what-if/", query)

    return page


def test_each_organisation_is_told_with_what_would_break(shown):
    page = shown("FI", "SE", "EE", "EE")

    lost = {loss.name: bool(loss.lost) for loss in page.context["organisations"]}
    assert lost == {"FI0": True, "SE1": True, "EE2": False, "EE3": False}
    assert [(loss.country, bool(loss.lost)) for loss in page.context["countries"]] == [("EE", True)]


def test_a_partnership_that_does_not_stand_has_no_margin(shown):
    page = shown("FI", "SE").content.decode()

    assert "The partnership does not stand yet, so it has no margin." in page
    assert "is still eligible" not in page


def test_another_call_is_shown_beside_this_one_where_they_differ(shown):
    page = shown("FI", "SE", "EE", other="2026-KA220-ADU")

    assert page.context["other"].call == "2026-KA220-ADU"
    titles = [title for title, _here, _there in page.context["differences"]]
    assert "Objectives" in titles
    assert "Number of organisations" not in titles


def test_the_same_call_differs_in_nothing(shown):
    assert shown("FI", "SE", "EE", other="2016-KA204").context["differences"] == []


def test_a_call_that_does_not_exist_is_refused_in_words(shown):
    page = shown("FI", other="1999-KA1")

    assert (page.status_code, page.context["other"]) == (200, None)
    assert "Select a valid choice" in page.content.decode()
