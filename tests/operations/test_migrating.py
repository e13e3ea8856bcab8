"""A migration that would hold people up is found before it reaches a site."""

import pytest
from django.db import migrations as does
from django.db import models
from django.db.migrations.state import ModelState, ProjectState

from ka2check.migrating import GONE, LOCKED, REFUSED, harmful, harms

INDEX = models.Index(fields=["name"], name="by_name")
TEXT = models.CharField(max_length=9)


def found(*operations):
    """What these do to a table `draft` with a `name`, which is in use."""
    state = ProjectState()
    fields = [("id", models.BigAutoField(primary_key=True)), ("name", TEXT)]
    state.add_model(ModelState("proposals", "Draft", fields))
    migration = does.Migration("0099_try", "proposals")
    migration.operations = operations
    return [harm.split(": ", 1)[1] for harm in harms(migration, state)]


@pytest.mark.parametrize(
    ("operation", "harm"),
    [
        (does.DeleteModel("Draft"), GONE),
        (does.RenameModel("Draft", "Proposal"), GONE),
        (does.RemoveField("draft", "name"), GONE),
        (does.RenameField("draft", "name", "title"), GONE),
        (does.AddField("draft", "count", models.IntegerField(default=0)), REFUSED),
        (
            does.AddField(
                "draft",
                "loud",
                models.GeneratedField(
                    expression=models.functions.Upper("name"), output_field=TEXT, db_persist=True
                ),
            ),
            LOCKED,
        ),
        (does.AlterField("draft", "name", models.CharField(max_length=5)), LOCKED),
        (does.AlterField("draft", "name", models.IntegerField()), LOCKED),
        (does.AddIndex("draft", INDEX), LOCKED),
        (
            does.AddConstraint("draft", models.UniqueConstraint(fields=["name"], name="one")),
            LOCKED,
        ),
        (does.RunPython(print), LOCKED),
        (does.RunSQL("UPDATE draft SET name = ''"), LOCKED),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_what_holds_people_up_is_named(operation, harm):
    assert found(operation) == [harm]


@pytest.mark.parametrize(
    "operation",
    [
        does.AddField("draft", "count", models.IntegerField(null=True)),
        does.AddField("draft", "count", models.IntegerField(db_default=0)),
        does.AddField("draft", "people", models.ManyToManyField("accounts.User")),
        does.AlterField("draft", "name", models.CharField("Name", max_length=9, blank=True)),
        does.AlterField("draft", "name", models.CharField(max_length=9, null=True)),
        does.AlterModelOptions("draft", {"ordering": ["name"]}),
        does.RemoveIndex("draft", "by_name"),
    ],
    ids=lambda operation: type(operation).__name__,
)
def test_what_only_adds_holds_nobody_up(operation):
    before = [does.AddIndex("draft", INDEX)] if isinstance(operation, does.RemoveIndex) else []

    assert found(*before, operation)[len(before) :] == []


def test_a_table_that_is_made_anew_holds_nobody_up():
    fields = [("id", models.BigAutoField(primary_key=True)), ("name", TEXT)]

    assert found(does.CreateModel("Note", fields), does.AddIndex("note", INDEX)) == []


def test_what_is_accepted_says_so(monkeypatch):
    monkeypatch.setattr("ka2check.migrating.FIRST", {"audit": 1})
    assert [name for name, _harm in harmful()] == ["audit.0002_only_grows"]

    monkeypatch.setattr(
        "audit.migrations.0002_only_grows.Migration.accepted", "It locks nothing.", raising=False
    )
    assert list(harmful()) == []
