"""A row of a list is kept by itself, as long as all that it shows is as it was."""

import pytest

from proposals.drafting.rows import OrganisationForm
from proposals.templatetags.kept import PARTS

from .looking import shown

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


@pytest.fixture
def tales(draft):
    draft.document = TALES
    draft.save()
    return draft


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
def test_rows_follow_whatever_they_show_of_the_draft(client, tales, change, unread):
    shown(client, tales)

    tales.document, tales.unread = TALES | change, unread
    tales.save()
    kept = shown(client, tales)
    PARTS.clear()

    assert kept == shown(client, tales)


def test_a_row_that_is_added_joins_those_that_were_shown_before(client, tales):
    section = f"/proposals/{tales.pk}/partnership/"
    before, after = (client.get(section + query).content for query in ("", "?add=organisations"))

    assert [b'id="organisations-2"' in page for page in (before, after)] == [False, True]


def test_two_lists_with_the_same_rows_are_two(client, tales):
    page = client.get(f"/proposals/{tales.pk}/activities/").content.decode()

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
