"""manage.py recheck: what the rules now say of the stored drafts, and who is told."""

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

import rules
from proposals import rechecking


class Command(BaseCommand):
    help = (
        "Check all drafts anew, say what changed though their answers did not, and tell their "
        "owners. Run it every night, and after the data of a call was corrected."
    )

    def add_arguments(self, parser):
        parser.add_argument("--call", metavar="ID", help="only the drafts of this call")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what changed; remember and mail nothing"
        )

    def handle(self, *, call, dry_run, **options):
        if call and call not in rules.calls():
            raise CommandError(f"There is no call {call}.")
        differences = []
        with tqdm(total=rechecking.count(call), disable=None, file=self.stderr) as bar:
            for difference in rechecking.recheck(call, remember=not dry_run, advance=bar.update):
                differences.append(difference)
                self.stdout.write(
                    "\n".join(
                        [
                            f"{difference.proposal.pk} {difference.proposal.owner}",
                            *difference.lines(),
                        ]
                    )
                )
        told = 0 if dry_run else rechecking.tell_owners(differences)
        self.stdout.write(f"Changed: {len(differences)}. Owners told: {told}.")
