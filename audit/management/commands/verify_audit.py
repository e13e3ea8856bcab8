"""manage.py verify_audit: says whether the audit trail is whole."""

from django.core.management.base import BaseCommand, CommandError

from audit.models import End, Entry
from audit.verification import faults


class Command(BaseCommand):
    help = "Find every entry of the audit trail that was changed or is missing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--seal", help="a seal that was written down elsewhere, and must still be in the trail"
        )

    def handle(self, *args, seal=None, **options):
        found = list(faults())
        if seal and not Entry.objects.filter(seal=seal).exists():
            found.append("The seal that was written down is not in the trail.")
        for fault in found:
            self.stderr.write(fault)
        if found:
            raise CommandError(f"The audit trail is not whole: {len(found)} faults.")
        end = End.objects.filter(pk=1).first()
        self.stdout.write(f"The audit trail is whole. Entries: {Entry.objects.count()}.")
        if end:
            self.stdout.write(f"Write down elsewhere, to compare later: --seal {end.seal}")
