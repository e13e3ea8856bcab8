"""manage.py import_proposals: drafts from proposal documents."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from proposals.documents import DocumentError, imported


class Command(BaseCommand):
    help = "Make a draft of each proposal document (.json, or .jsonl with one a line)."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument(
            "--owner", required=True, metavar="E-MAIL", help="whose drafts they are"
        )

    def handle(self, *, files, owner, **options):
        user = User.objects.filter(email=owner.lower()).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {owner}.")
        failures = sum(not self._one(origin, data, user) for origin, data in _documents(files))
        if failures:
            raise CommandError(f"Documents that could not be imported: {failures}.")

    def _one(self, origin, data, user):
        """Whether a document became a draft; says which, or why not."""
        try:
            proposal = imported(data, user)
        except DocumentError as error:
            self.stderr.write(f"{origin}: {error}")
            return False
        self.stdout.write(f"{origin}: {proposal.pk} {proposal}")
        return True


def _documents(files):
    for name in files:
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise CommandError(f"{name}: {error.strerror}") from error
        if not name.endswith(".jsonl"):
            yield name, data
            continue
        for number, line in enumerate(data.splitlines(), start=1):
            if line.strip():
                yield f"{name}, line {number}", line
