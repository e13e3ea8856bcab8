"""manage.py restore: puts a backup into an empty database, and proves that all of it is there."""

from django.core.management.base import BaseCommand, CommandError

from audit.verification import faults
from ka2check import backup


class Command(BaseCommand):
    help = "Restore a backup into the empty database of DATABASE_URL, and compare every table."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", help="what manage.py backup wrote")

    def handle(self, *args, file, **options):
        try:
            manifest = backup.restore(file)
        except backup.BackupError as error:
            raise CommandError(str(error)) from error
        for fault in faults():
            self.stderr.write(f"Audit trail: {fault}")
        rows = sum(count for count, _digest in manifest["tables"].values())
        self.stdout.write(
            f"Restored what was there on {manifest['made']}: tables {len(manifest['tables'])}, "
            f"rows {rows}, every one as it was."
        )
        self.stdout.write("Now: manage.py migrate, then start the site.")
