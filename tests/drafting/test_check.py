"""The check page: every finding, why, and where to mend it."""

from dataclasses import replace

import pytest
from msgspec import structs

from proposals import precheck
from proposals.drafting.sections import url_of
from proposals.models import Precheck
from rules import load_call
from tests.factories import AgencyFactory


def test_the_check_shows_every_finding_with_its_rule(client, full_draft):
    page = client.get(f"/proposals/{full_draft.pk}/").content.decode()

    for finding in precheck.precheck(full_draft).findings:
        assert f'id="{finding.code}"' in page
        assert finding.sources[0].says["en"] in page


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("duration_months", "project/#id_duration_months"),
        ("organisations", "partnership/#organisations"),
        ("organisations/2/country", "partnership/#id_organisations-2-country"),
        ("dissemination/scope", "dissemination/#id_dissemination-scope"),
        ("participants/staff", "description/#id_participants-staff"),
        ("themes", "description/#id_themes_0"),
        ("intellectual_outputs/0/result", "results/#id_intellectual_outputs-0-result"),
    ],
)
def test_a_finding_leads_to_its_very_field(client, draft, path, leads_to):
    draft.document.update(
        organisations=[{}, {}, {"name": "C"}], intellectual_outputs=[{"title": "O1"}]
    )
    draft.save()
    page, _hash, anchor = leads_to.partition("#")

    assert url_of(draft.pk, path) == f"/proposals/{draft.pk}/{leads_to}"
    assert f'id="{anchor}"' in client.get(f"/proposals/{draft.pk}/{page}").content.decode()


@pytest.mark.parametrize(
    "criterion", load_call("2016-KA204").criteria, ids=lambda criterion: criterion.code
)
def test_every_place_that_an_empty_draft_is_asked_for_exists(client, draft, criterion):
    finding = precheck.precheck(draft).finding(criterion.code)

    for path in finding.where:
        page, _hash, anchor = url_of(draft.pk, path).partition("#")
        assert f'id="{anchor}"' in client.get(page).content.decode()


@pytest.mark.parametrize(
    "call", ["2018-KA229", "2021-KA220-ADU", "2026-KA220-ADU", "2026-KA210-ADU", "2027-KA220-ADU"]
)
def test_a_draft_of_another_action_can_be_checked(client, draft, call):
    draft.document = {"call": call, "organisations": [{"country": "HU"}]}
    draft.save()

    page = client.get(f"/proposals/{draft.pk}/").content.decode()

    for finding in precheck.precheck(draft).findings:
        assert f'id="{finding.code}"' in page


def test_an_empty_draft_is_never_called_ineligible(client, draft):
    page = client.get(f"/proposals/{draft.pk}/").content.decode()

    assert "Some answers are missing. Nothing is held against you yet." in page
    assert "Not eligible" not in page


def test_a_criterion_that_breaks_is_named_and_the_page_still_shows(client, draft, monkeypatch):
    def broken(proposal, call):
        raise ZeroDivisionError

    call = load_call("2016-KA204")
    broken_call = structs.replace(call, criteria=(replace(call.criteria[0], judge=broken),))
    monkeypatch.setattr("rules.load_call", lambda name: broken_call)
    draft.document["title"] = "A draft that nobody has checked before"
    draft.save()

    page = client.get(f"/proposals/{draft.pk}/").content.decode()

    assert "This criterion could not be checked. The fault is ours, not yours." in page


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("page", ["", "partnership/"])
def test_a_page_costs_the_same_however_large_the_partnership(
    client, draft, page, rows, django_assert_num_queries
):
    draft.document["organisations"] = [{"name": str(row), "country": "FI"} for row in range(rows)]
    draft.save()

    with django_assert_num_queries(3):  # session, user, draft
        client.get(f"/proposals/{draft.pk}/{page}")


def test_what_is_submitted_stays_as_it_was(client, draft):
    AgencyFactory(code="FI01")
    draft.document.update(agency="FI01", title="Before")
    draft.save()
    client.post(f"/proposals/{draft.pk}/submit/")

    draft.refresh_from_db()
    draft.document["title"] = "After"
    draft.save()

    assert Precheck.objects.get().document["title"] == "Before"


def test_a_draft_without_an_agency_is_not_submitted_to_anybody(client, draft):
    response = client.post(f"/proposals/{draft.pk}/submit/")

    assert response.url == f"/proposals/{draft.pk}/project/#id_agency"
    assert not Precheck.objects.exists()


def test_the_same_answers_are_prechecked_once(draft, applicant):
    first = precheck.store(draft, applicant)

    assert precheck.store(draft, applicant) == first
    draft.document["title"] = "Another"
    assert precheck.store(draft, applicant) != first
