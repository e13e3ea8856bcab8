"""manage.py remove_overdue: removes what is older than the settings let it be kept."""

from django.core.management.base import BaseCommand

from ka2check.privacy.retention import overdue, remove_overdue


class Command(BaseCommand):
    help = "Remove what is older than KEEP_..._DAYS allow. Run it once a day."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say what would go")

    def handle(self, *args, dry_run=False, **options):
        counts = overdue() if dry_run else remove_overdue()
        for name, count in counts.items():
            self.stdout.write(f"{name}: {count}")
