"""The database itself refuses to change what was recorded."""

from django.db import migrations

CREATE = {
    "sqlite": """
        CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END
    """,
    "postgresql": """
        CREATE FUNCTION audit_entry_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The audit trail is append-only.'; END $$;
        CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION audit_entry_only_grows()
    """,
}
DROP = {
    "sqlite": "DROP TRIGGER audit_entry_only_grows",
    "postgresql": """
        DROP TRIGGER audit_entry_only_grows ON audit_entry;
        DROP FUNCTION audit_entry_only_grows()
    """,
}


def guard(apps, schema_editor):
    schema_editor.execute(CREATE[schema_editor.connection.vendor])


def unguard(apps, schema_editor):
    schema_editor.execute(DROP[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_audit_trail")]
    operations = [migrations.RunPython(guard, unguard)]
