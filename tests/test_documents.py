"""Proposal documents in and out of the store, and the commands that do it."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import HealthCheck, given, settings

from accounts.models import User
from proposals.documents import exported, imported
from proposals.management.commands import load_samples
from proposals.models import Case, Proposal, State
from proposals.precheck import Verdict
from rules.document import written
from tests.factories import UserFactory
from tests.rules.test_laws import PROPOSALS

pytestmark = pytest.mark.django_db
HEAD = '{"schema": "ka2check/proposal/1", "call": "2016-KA204"'


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(facts=PROPOSALS)
def test_a_round_trip_loses_nothing(facts):
    document = {**written(facts), "call": "2016-KA204"}
    owner = User.objects.filter(email="owner@example.org").first()
    owner = owner or UserFactory(email="owner@example.org")

    proposal = imported(json.dumps(document).encode(), owner)

    proposal.refresh_from_db()
    assert json.loads(exported(proposal)) == document


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("{", "1: Not JSON: it ends too early."),
        (HEAD + ', "titel": "x"}', "titel: There is no such key."),
        (HEAD + ', "title": 3}', "title: Expected string, got integer."),
        (
            '{"schema": "ka2check/proposal/1"}',
            "call: Say for which call it is, such as 2016-KA204.",
        ),
        (HEAD.replace("KA204", "KA999") + "}", "call: There is no call 2016-KA999."),
    ],
)
def test_a_document_that_cannot_become_a_draft_says_where_and_why(tmp_path, data, complaint):
    UserFactory(email="owner@example.org")
    file = tmp_path / "proposal.json"
    file.write_text(data)
    told = StringIO()

    with pytest.raises(CommandError, match="could not be imported: 1"):
        call_command("import_proposals", file, owner="owner@example.org", stderr=told)

    assert told.getvalue().startswith(f"{file}: {complaint}")
    assert not Proposal.objects.exists()


def test_one_bad_line_does_not_stop_the_others(tmp_path):
    UserFactory(email="owner@example.org")
    file = tmp_path / "proposals.jsonl"
    file.write_text(f'{HEAD}, "title": "A"}}\n\nnot json\n{HEAD}, "title": "B"}}\n')
    told, complained = StringIO(), StringIO()

    with pytest.raises(CommandError):
        call_command(
            "import_proposals", file, owner="Owner@example.org", stdout=told, stderr=complained
        )

    assert sorted(Proposal.objects.values_list("title", flat=True)) == ["A", "B"]
    assert complained.getvalue().startswith(f"{file}, line 3: ")


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (("import_proposals", "x.json", "--owner=nobody@example.org"), "Nobody signs in as"),
        (("import_proposals", "no-such.json", "--owner=owner@example.org"), "no-such.json: "),
        (("export_proposal", "999"), "There is no proposal 999."),
    ],
)
def test_a_command_says_what_is_wrong(command, complaint):
    UserFactory(email="owner@example.org")

    with pytest.raises(CommandError, match=complaint):
        call_command(*command)


def test_a_draft_is_exported_as_it_was_imported():
    original = (load_samples.SAMPLES / "needs_judgement.json").read_text()
    proposal = imported(original.encode(), UserFactory())
    told = StringIO()

    call_command("export_proposal", proposal.pk, stdout=told)

    assert told.getvalue() == original


def test_the_samples_show_a_draft_for_each_verdict_and_in_each_state(settings):
    settings.DEBUG = True

    call_command("load_samples", stdout=StringIO())
    call_command("load_samples", stdout=StringIO())  # a second time adds nothing

    submitted = Case.objects.exclude(state=State.DRAFT).values_list("verdict", "state")
    assert Proposal.objects.count() == 45
    assert {verdict for verdict, _state in submitted} == set(Verdict)
    assert {state for _verdict, state in submitted} == set(State) - {State.DRAFT}
    assert Case.objects.get(state=State.DRAFT).late_asked


def test_known_passwords_never_reach_production(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match="known passwords"):
        call_command("load_samples")
    assert not User.objects.exists()
