"""The tables of the site and of the yardstick, and the site's static files."""

from io import StringIO

from django.core.management import call_command
from django.db import connection

from .yardstick.models import Note


def create():
    """Make every table."""
    call_command("migrate", stdout=StringIO())
    with connection.schema_editor() as schema:
        schema.create_model(Note)


def collect():
    """Gather the static files as production does, compressed."""
    call_command("collectstatic", interactive=False, stdout=StringIO())
