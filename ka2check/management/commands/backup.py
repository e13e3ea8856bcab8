"""manage.py backup: writes the database, as it is at this moment, into one file."""

from django.core.management.base import BaseCommand, CommandError

from ka2check import backup


class Command(BaseCommand):
    help = "Back the database up while the site runs."

    def add_arguments(self, parser):
        parser.add_argument("file", help="where the backup goes, such as ka2check-monday.tar")

    def handle(self, *args, file, **options):
        try:
            manifest = backup.make(file)
        except (backup.BackupError, OSError) as error:
            raise CommandError(f"There is no backup. {error}") from error
        rows = sum(count for count, _digest in manifest["tables"].values())
        self.stdout.write(f"{file}: tables {len(manifest['tables'])}, rows {rows}.")
