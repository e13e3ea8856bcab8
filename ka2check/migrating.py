"""Which migrations hold the site up while the version before still answers.

A table that the same migration makes is in nobody's use yet. Whatever else may hold somebody up
says so itself: `accepted = "why this does no harm"` in the class of the migration.
"""

from django.db import models
from django.db.migrations import operations as does
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.db.models.fields import NOT_PROVIDED

GONE = "takes away what the version before still uses"
LOCKED = "keeps everybody waiting until it has gone through all rows"
REFUSED = "lets the version before add no more rows: give it null or a db_default"

#: What each kind of operation does to those who are at work meanwhile.
HARM = (
    ((does.DeleteModel, does.RenameModel, does.AlterModelTable), lambda *_: GONE),
    ((does.RemoveField, does.RenameField), lambda *_: GONE),
    ((does.AddIndex, does.AddConstraint, does.AlterUniqueTogether), lambda *_: LOCKED),
    ((does.RunPython, does.RunSQL), lambda *_: LOCKED),
    (does.AddField, lambda before, after: _added(after)),
    (does.AlterField, lambda before, after: _altered(before, after)),
)


#: How many migrations of each room were there when the first site was set up.
FIRST = {"accounts": 2, "audit": 2, "proposals": 11}


def harmful():
    """Every migration of ours that holds somebody up without a word, and what it does."""
    graph = MigrationLoader(None).graph
    plans = [graph.forwards_plan(leaf) for leaf in graph.leaf_nodes()]
    state = ProjectState()
    for app, name in dict.fromkeys(node for plan in plans for node in plan):
        migration = graph.nodes[app, name]
        is_new = app in FIRST and int(name[:4]) > FIRST[app]
        if is_new and not hasattr(migration, "accepted"):
            yield from ((f"{app}.{name}", harm) for harm in harms(migration, state))
        else:
            migration.mutate_state(state, preserve=False)


def harms(migration, state):
    """What a migration does to those who are at work; brings the state that it finds forward."""
    made = set()
    for operation in migration.operations:
        model = getattr(operation, "model_name_lower", getattr(operation, "name_lower", ""))
        if isinstance(operation, does.CreateModel):
            made.add(model)
        before = _field(state, migration.app_label, operation, model)
        operation.state_forwards(migration.app_label, state)
        after = _field(state, migration.app_label, operation, model)
        for kinds, judge in HARM:
            if (
                isinstance(operation, kinds)
                and model not in made
                and (harm := judge(before, after))
            ):
                yield f"{operation.describe()}: {harm}"


def _field(state, app, operation, model):
    """The field that an operation is about; None where it is about none, or there is none yet."""
    if not isinstance(operation, does.AddField | does.AlterField):
        return None
    return state.models[app, model].fields.get(operation.name)


def _added(field):
    if isinstance(field, models.GeneratedField):
        return LOCKED
    is_filled = field.null or field.many_to_many or field.db_default is not NOT_PROVIDED
    return None if is_filled else REFUSED


def _altered(before, after):
    return None if _column(before) in (_column(after), _column(_relaxed(after))) else LOCKED


def _column(field):
    """A field as the database knows it."""
    _name, path, arguments, options = field.deconstruct()
    return path, arguments, {k: v for k, v in options.items() if k not in field.non_db_attrs}


def _relaxed(field):
    """A field as it was before it was allowed to be empty."""
    relaxed = field.clone()
    relaxed.null = False
    return relaxed
