"""manage.py load_samples: something to look at on a newcomer's machine."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.models import Agency, User
from proposals.documents import imported
from proposals.management import sample_desk
from proposals.models import Proposal
from proposals.workflow import submit

SAMPLES = Path(__file__).parents[2] / "samples"
PASSWORD = "three-countries"

AGENCIES = (
    ("FI01", "Opetushallitus - Utbildningsstyrelsen", "FI"),
    ("CZ01", "Dům zahraniční spolupráce", "CZ"),
    ("DE02", "NA beim BIBB", "DE"),
    ("UK01", "Erasmus+ UK National Agency", "GB"),
)

#: Who can sign in, and as what.
PEOPLE = (
    ("applicant@example.org", "an applicant", {}),
    ("partner@example.org", "another applicant", {}),
    ("officer@example.org", "an officer of FI01", {"agency": "FI01"}),
    ("colleague@example.org", "another officer of FI01", {"agency": "FI01"}),
    ("admin@example.org", "an administrator", {"is_staff": True, "is_superuser": True}),
)


class Command(BaseCommand):
    help = "Load sample proposals, and people to sign in as. What is there is left as it is."

    def handle(self, **options):
        if not settings.DEBUG:
            raise CommandError("Samples come with known passwords: only with DEBUG=on.")
        if not User.objects.exists():
            load()
        self.stdout.write(f"Sign in with the password {PASSWORD} as")
        for email, part, _fields in PEOPLE:
            self.stdout.write(f"  {email}  {part}")


@transaction.atomic
def load():
    """The agencies, the people, and one draft for each verdict."""
    for code, name, country in AGENCIES:
        fields = {"name": name, "country": country, "has_four_eyes": code == "FI01"}
        Agency.objects.get_or_create(code=code, defaults=fields)
    sample_desk.open_calls(Agency.objects.all())
    for email, _part, fields in PEOPLE:
        rights = dict(fields)
        agency = Agency.objects.get(code=rights.pop("agency")) if "agency" in rights else None
        User.objects.create_user(email, PASSWORD, agency=agency, **rights)
    applicant = User.objects.get(email=PEOPLE[0][0])
    for path in sorted(SAMPLES.glob("*.json")):
        imported(path.read_bytes(), applicant)
    for proposal in Proposal.objects.all():
        submit(proposal, applicant)
    finland = Agency.objects.get(code="FI01")
    applicants = User.objects.filter(agency=None, is_staff=False)
    sample_desk.fill(finland, list(applicants), list(finland.officers.all()))
    sample_desk.plead(finland, applicants[0])
