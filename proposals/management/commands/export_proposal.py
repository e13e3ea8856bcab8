"""manage.py export_proposal: a draft as a proposal document."""

from django.core.management.base import BaseCommand, CommandError

from proposals.documents import exported
from proposals.models import Proposal


class Command(BaseCommand):
    help = "Print a draft as a proposal document (JSON)."

    def add_arguments(self, parser):
        parser.add_argument("id", type=int, metavar="ID")

    def handle(self, *, id, **options):
        proposal = Proposal.objects.filter(pk=id).first()
        if proposal is None:
            raise CommandError(f"There is no proposal {id}.")
        self.stdout.write(exported(proposal).decode(), ending="")
