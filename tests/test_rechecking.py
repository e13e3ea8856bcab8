"""When the data of a call is corrected, who is concerned is told."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from msgspec.structs import replace

import rules
from proposals import precheck
from tests.factories import ProposalFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    owner = UserFactory(email="aino@example.org", language="fi")
    return ProposalFactory(owner=owner, answers={"title": "Tarinat", "duration_months": 30})


@pytest.fixture
def corrected(monkeypatch):
    """From now on, a project of call 2016-KA204 lasts two years at most."""
    wrong = rules.load_call("2016-KA204")

    def correct():
        monkeypatch.setattr(rules, "load_call", lambda _name: replace(wrong, longest_months=24))

    return correct


def run(*arguments):
    told = StringIO()
    call_command("recheck", *arguments, stdout=told, stderr=StringIO())
    return told.getvalue()


def test_whom_a_correction_concerns_is_told_in_their_language(draft, corrected, mailoutbox):
    assert run() == "Changed: 0. Owners told: 0.\n"

    corrected()

    assert run() == (
        f"{draft.pk} aino@example.org\n"
        "Tarinat: Incomplete → Not eligible\n"
        "  Duration: Met → Not met\n"
        "Changed: 1. Owners told: 1.\n"
    )
    [mail] = mailoutbox
    assert mail.to == ["aino@example.org"]
    assert "Tarinat: Keskeneräinen → Ei hakukelpoinen\n  Kesto: Täyttyy → Ei täyty" in mail.body
    assert run() == "Changed: 0. Owners told: 0.\n"


def test_an_owner_of_many_drafts_gets_one_mail(draft, corrected, mailoutbox):
    ProposalFactory(owner=draft.owner, answers={"title": "Toinen", "duration_months": 30})
    run()
    corrected()

    assert run().endswith("Changed: 2. Owners told: 1.\n")
    assert "Toinen" in mailoutbox[0].body


def test_what_the_owner_changed_is_no_surprise(draft, corrected, mailoutbox):
    run()
    draft.document["duration_months"] = 28
    draft.version += 1
    draft.save()
    corrected()

    assert run() == "Changed: 0. Owners told: 0.\n"


def test_a_draft_that_was_never_rechecked_is_compared_with_its_last_pre_check(draft, corrected):
    precheck.store(draft, draft.owner)
    corrected()

    assert "Duration: Met → Not met" in run()


def test_a_dry_run_tells_nobody_and_remembers_nothing(draft, corrected, mailoutbox):
    run()
    corrected()

    assert run("--dry-run").endswith("Changed: 1. Owners told: 0.\n")
    assert mailoutbox == []
    assert run().endswith("Changed: 1. Owners told: 1.\n")


def test_only_the_drafts_of_one_call_are_checked(draft, corrected):
    run()
    corrected()

    assert run("--call", "2017-KA204") == "Changed: 0. Owners told: 0.\n"
    with pytest.raises(CommandError, match=r"There is no call 2016-KA999\."):
        run("--call", "2016-KA999")
