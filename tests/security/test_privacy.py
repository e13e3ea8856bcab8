"""What is kept of a person: all of it handed out, removed when they leave or when it is too old."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from audit.models import Entry
from ka2check.privacy.download import everything_about
from ka2check.privacy.leaving import leave
from ka2check.privacy.register import REGISTER, relations
from proposals.models import Precheck, Proposal
from tests.accounts.test_signing_in import PASSWORD, sign_in
from tests.factories import OfficerFactory, ProposalFactory, UserFactory

from .conftest import SECRET

pytestmark = pytest.mark.django_db


def test_everything_that_leads_to_a_person_is_in_the_register():
    assert sorted(relations()) == sorted(REGISTER)


def test_i_download_all_that_is_kept_of_me_and_nothing_of_others(client):
    maija = UserFactory(email="maija@example.org", name="Maija")
    ProposalFactory(owner=maija, answers={"title": "Mine"})
    ProposalFactory(answers={"title": SECRET})
    sign_in(client, maija.email)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    response = client.get("/my-data/download/")

    told = json.loads(response.content)
    assert told["person"]["email"] == "maija@example.org"
    assert [row["document"]["title"] for row in told["proposals.proposal.owner"]] == ["Mine"]
    assert [entry["what"] for entry in told["audit"]] == ["account.signed_in", "account.downloaded"]
    assert len(told["usersessions.usersession.user"]) == 1
    assert SECRET not in response.text
    assert client.session.session_key not in response.text
    assert maija.password not in response.text


def test_an_officer_downloads_traces_and_not_what_applicants_wrote(world):
    told = json.dumps(everything_about(world.people["F"]), default=str)

    assert "proposals.step.by" in told
    assert SECRET not in told.replace(f'"name": "{SECRET}"', "").replace(f'"text": "{SECRET}"', "")


def test_i_leave_and_nothing_names_me(client, world):
    owner = world.people["O"]
    EmailAddress.objects.create(user=owner, email=owner.email, primary=True)
    draft = ProposalFactory(owner=owner)
    client.force_login(owner)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert SECRET in client.get("/my-data/delete/").text

    client.post("/my-data/delete/")

    owner.refresh_from_db()
    assert (owner.email, owner.name, owner.is_active) == (
        f"left-{owner.pk}@left.invalid",
        "",
        False,
    )
    assert not owner.has_usable_password()
    assert not EmailAddress.objects.filter(user=owner).exists()
    assert not Proposal.objects.filter(pk=draft.pk).exists()
    assert Precheck.objects.filter(proposal=world.proposal).exists()
    assert client.get("/proposals/").status_code == 302


def test_the_same_address_can_sign_up_again():
    maija = UserFactory(email="maija@example.org")

    leave(maija)

    assert UserFactory(email="maija@example.org").pk != maija.pk


def test_whoever_works_for_an_agency_does_not_leave_by_themselves(client):
    officer = OfficerFactory()
    client.force_login(officer)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    client.post("/my-data/delete/")

    officer.refresh_from_db()
    assert officer.is_active


@pytest.mark.parametrize(
    ("days", "stays"),
    [
        pytest.param(30, True, id="touched within the period"),
        pytest.param(31, False, id="touched a day before it"),
    ],
)
def test_a_draft_that_nobody_touches_goes_after_its_period(settings, days, stays):
    settings.KEEP_DRAFTS_DAYS = 31
    draft = ProposalFactory()
    touched = timezone.now() - timedelta(days=days, minutes=1)
    Proposal.objects.filter(pk=draft.pk).update(changed=touched)

    call_command("remove_overdue", stdout=StringIO())

    assert Proposal.objects.filter(pk=draft.pk).exists() is stays


def test_what_an_agency_received_is_kept_for_a_period_of_its_own(settings, world):
    settings.KEEP_DRAFTS_DAYS = settings.KEEP_SUBMITTED_DAYS = 31
    old = timezone.now() - timedelta(days=32)
    Proposal.objects.update(changed=old)
    call_command("remove_overdue", stdout=StringIO())
    assert Proposal.objects.filter(pk=world.proposal.pk).exists()

    Precheck.objects.update(made=old)
    call_command("remove_overdue", stdout=StringIO())
    assert not Proposal.objects.filter(pk=world.proposal.pk).exists()


def test_people_who_stay_away_are_forgotten_but_officers_and_whoever_has_something_there(
    settings, world
):
    settings.KEEP_PEOPLE_DAYS = 31
    User.objects.update(last_login=timezone.now() - timedelta(days=32))

    call_command("remove_overdue", stdout=StringIO())

    active = User.objects.filter(is_active=True)
    assert {role for role, person in world.people.items() if person in active} == set("OXFD")


def test_a_dry_run_says_what_would_go_and_touches_nothing(settings):
    settings.KEEP_DRAFTS_DAYS = 31
    draft = ProposalFactory()
    Proposal.objects.update(changed=timezone.now() - timedelta(days=32))
    told = StringIO()

    call_command("remove_overdue", dry_run=True, stdout=told)

    assert "drafts: 1" in told.getvalue()
    assert Proposal.objects.filter(pk=draft.pk).exists()


def test_entries_of_the_audit_trail_have_their_period(settings, world):
    settings.KEEP_AUDIT_DAYS = 31
    before = Entry.objects.count()

    call_command("remove_overdue", stdout=StringIO())

    assert Entry.objects.count() == before > 0
