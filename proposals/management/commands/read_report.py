"""manage.py read_report: what a report was made of, and whether it is genuine."""

from hashlib import sha256
from pathlib import Path

import pikepdf
from django.core.management.base import BaseCommand, CommandError

from proposals.models import Seal
from proposals.reports.signature import is_genuine

#: What lies inside every report.
PARTS = ("proposal.json", "findings.json")


class Command(BaseCommand):
    help = "Print the proposal and the findings inside a report, and say whether it is genuine."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE.pdf")

    def handle(self, *, file, **options):
        try:
            data = Path(file).read_bytes()
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        for name, content in parts(file).items():
            self.stdout.write(f"{name}:")
            self.stdout.write(content.decode())
        is_registered = Seal.objects.filter(file_digest=sha256(data).hexdigest()).exists()
        if not is_genuine(data) and not is_registered:
            raise CommandError(f"{file}: not genuine. It is no report of ours, or it was changed.")
        self.stdout.write(f"{file}: genuine. It is a report of ours, and nothing was changed.")


def parts(file):
    """What lies inside a report, by name. Raises CommandError."""
    try:
        with pikepdf.open(file) as pdf:
            return {name: pdf.attachments[name].get_file().read_bytes() for name in PARTS}
    except (pikepdf.PdfError, KeyError) as error:
        raise CommandError(f"{file}: not a pre-check report.") from error
