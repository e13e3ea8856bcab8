"""The grant line by line: what is asked beside what the rules give."""

from django.urls import reverse

from proposals.documents import imported
from proposals.management.commands.load_samples import SAMPLES
from tests.factories import ProposalFactory


def test_each_heading_shows_its_lines_and_where_to_fill_in_what_is_missing(client, applicant):
    draft = imported((SAMPLES / "needs_judgement.json").read_bytes(), applicant)

    response = client.get(reverse("drafting:grant", args=[draft.pk]))

    by_title = {heading.title: heading for heading in response.context["headings"]}
    management = by_title["Project management and implementation"]
    # 24 months: 500 euros for the coordinator, 250 for each of the four partners.
    assert management.given == "€36,000"
    assert by_title["Multiplier events"].given == "€9,000"
    assert response.context["asked"] == "€82,275"
    page = response.content.decode()
    assert f"/proposals/{draft.pk}/activities/#id_mobilities-0-" in page


def test_a_call_with_lump_sums_has_no_unit_costs(client, applicant):
    draft = ProposalFactory(owner=applicant, answers={"call": "2026-KA220-ADU"})

    assert client.get(reverse("drafting:grant", args=[draft.pk])).status_code == 404
    assert "/grant/" not in client.get(draft.get_absolute_url()).content.decode()
