"""Writing a draft, section by section: whatever can be read is kept."""

import pytest
from django.urls import reverse

from proposals.drafting.sections import SECTIONS

from .sending import save

ROW = {
    "organisations-0-name": "Kansalaisopisto",
    "organisations-0-country": "FI",
    "organisations-0-role": "coordinator",
    "organisations-0-active_in_field": "True",
}
LAND = {
    "results": [{"title": "Course", "kind": "study_material", "level": "advanced"}],
    "intellectual_outputs": [
        {
            "title": "O1",
            "result": "Course",
            "staff_costs": [{"organisation": "Land trust", "category": "teacher", "days": 60}],
        }
    ],
    "multiplier_events": [{"title": "Open day", "intellectual_output": "O1"}],
}


@pytest.mark.parametrize(
    ("slug", "typed", "answers"),
    [
        pytest.param("project", {"title": "Tarinat"}, {"title": "Tarinat"}, id="a line"),
        pytest.param("project", {"start": "2016-09-01"}, {"start": "2016-09-01"}, id="a day"),
        pytest.param("project", {"duration_months": "24"}, {"duration_months": 24}, id="a number"),
        pytest.param(
            "project",
            {"fields": ["adult", "vet"]},
            {"fields": ["adult", "vet"]},
            id="a choice of many",
        ),
        pytest.param(
            "budget",
            {"grant-requested_eur": "0"},
            {"grant": {"requested_eur": 0}},
            id="zero is an answer",
        ),
        pytest.param(
            "description",
            {"themes": ["ict"], "own_themes": "Border towns; Rivers"},
            {"themes": ["ict", "Border towns", "Rivers"]},
            id="themes of the list and of one's own",
        ),
        pytest.param(
            "description",
            {"participants-staff": "False"},
            {"participants": {"staff": False}},
            id="no is an answer",
        ),
        pytest.param(
            "partnership",
            ROW,
            {
                "organisations": [
                    {
                        "name": "Kansalaisopisto",
                        "country": "FI",
                        "role": "coordinator",
                        "active_in_field": True,
                    }
                ]
            },
            id="a row",
        ),
        pytest.param("partnership", {}, {}, id="a blank row is none"),
        pytest.param(
            "dissemination",
            {"dissemination-scope": "Five countries"},
            {"dissemination": {"scope": "Five countries"}},
            id="a part of its own",
        ),
    ],
)
def test_what_is_typed_is_answered(client, draft, slug, typed, answers):
    save(client, draft, slug, typed)

    assert draft.document == {"call": "2016-KA204", **answers}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_saving_a_section_untouched_changes_nothing(client, full_draft, section):
    before = full_draft.document

    save(client, full_draft, section.slug, {})

    assert full_draft.document == before


def test_an_answer_can_be_taken_out(client, draft):
    save(client, draft, "project", {"title": "Tarinat", "duration_months": "24"})

    save(client, draft, "project", {"title": "", "duration_months": ""})

    assert draft.document == {"call": "2016-KA204"}


@pytest.mark.parametrize("typed", ["True", "False", ""])
@pytest.mark.parametrize("before", [True, False])
def test_a_yes_can_become_a_no_and_a_no_a_yes(client, draft, before, typed):
    draft.document["participants"] = {"staff": before, "learners": True}
    draft.save()

    save(client, draft, "description", {"participants-staff": typed})

    stands = {"staff": typed == "True"} if typed else {}
    assert draft.document["participants"] == {**stands, "learners": True}


def test_what_cannot_be_read_is_shown_again_and_the_rest_is_saved(client, draft):
    response = save(client, draft, "project", {"title": "Tarinat", "duration_months": "two years"})

    assert response.status_code == 422
    assert draft.document == {"call": "2016-KA204", "title": "Tarinat"}
    assert 'value="two years"' in response.content.decode()
    assert response.context["forms"][0].errors == {"duration_months": ["Enter a whole number."]}


def test_greece_written_as_el_stays_as_it_was_written(client, draft):
    draft.document["organisations"] = [{"country": "EL"}]
    draft.save()

    response = save(client, draft, "partnership", {"organisations-0-name": "Network"})

    assert response.status_code == 302
    assert draft.document["organisations"] == [{"country": "EL", "name": "Network"}]


def test_a_row_is_added_after_saving_the_others(client, draft):
    response = save(client, draft, "partnership", ROW, add="organisations")

    assert response.url == f"/proposals/{draft.pk}/partnership/?add=organisations#organisations"
    assert len(client.get(response.url).context["forms"][0].forms) == 2
    assert len(draft.document["organisations"]) == 1


def test_a_row_is_removed_and_the_others_are_saved(client, draft):
    draft.document["organisations"] = [{"name": "A"}, {"name": "B"}, {"name": "C"}]
    draft.save()

    save(
        client, draft, "partnership", {"organisations-2-name": "D", "organisations-1-DELETE": "on"}
    )

    assert draft.document["organisations"] == [{"name": "A"}, {"name": "D"}]


def test_who_renames_a_result_renames_it_wherever_it_is_named(client, draft):
    draft.document.update(LAND)
    draft.save()

    save(
        client,
        draft,
        "results",
        {"results-0-title": "Five roads", "intellectual_outputs-0-title": "O1 Five roads"},
    )

    assert draft.document["intellectual_outputs"][0]["result"] == "Five roads"
    assert draft.document["multiplier_events"][0]["intellectual_output"] == "O1 Five roads"


def test_removing_an_intellectual_output_takes_its_salary_costs_along(client, draft):
    draft.document.update(LAND)
    draft.save()

    save(client, draft, "results", {"intellectual_outputs-0-DELETE": "on"})

    assert "intellectual_outputs" not in draft.document
    assert draft.document["results"] == LAND["results"]


def test_a_tampered_list_loses_no_row(client, draft):
    draft.document["organisations"] = [{"name": "A"}]
    draft.save()

    client.post(
        reverse("drafting:section", args=[draft.pk, "partnership"]),
        {"organisations-TOTAL_FORMS": "many"},
    )

    draft.refresh_from_db()
    assert draft.document["organisations"] == [{"name": "A"}]


@pytest.mark.parametrize(
    ("pressed", "leads_to"),
    [
        ("partnership", "/proposals/{}/partnership/"),
        ("check", "/proposals/{}/"),
        ("https://example.org/", "/proposals/{}/project/"),
    ],
)
def test_saving_leads_on(client, draft, pressed, leads_to):
    response = save(client, draft, "project", {}, next=pressed)

    assert response.url == leads_to.format(draft.pk)


@pytest.mark.parametrize(
    ("call", "length", "expected", "is_over"),
    [
        pytest.param("2015-KA204", 5000, "5000 of 5000 characters", False, id="verified, full"),
        pytest.param("2015-KA204", 5001, "5001 of 5000 characters", True, id="verified, too long"),
        pytest.param("2016-KA204", 5001, "5001 of about 5000 characters", False, id="known"),
        pytest.param("2026-KA220-ADU", 5001, "5001 characters", False, id="nobody knows"),
    ],
)
def test_an_answer_is_counted_as_surely_as_its_call_is_known(
    client, draft, call, length, expected, is_over
):
    draft.document = {"call": call, "shared_theme": "ä" * length}
    draft.save()

    page = client.get(f"/proposals/{draft.pk}/description/").text

    assert f">{expected}<" in page
    assert ("count--over" in page) == is_over


def test_an_answer_that_is_too_long_is_kept(client, draft):
    draft.document["call"] = "2015-KA204"
    draft.save()

    save(client, draft, "description", {"shared_theme": "ä" * 5001})

    draft.refresh_from_db()
    assert len(draft.document["shared_theme"]) == 5001


def test_there_is_no_other_section(client, draft):
    assert client.get(f"/proposals/{draft.pk}/elsewhere/").status_code == 404
