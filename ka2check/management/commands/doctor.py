"""manage.py doctor: looks an installation over, and says what to do about what it finds."""

from django.core.management.base import BaseCommand, CommandError

from ka2check.examination import EXAMINATIONS


class Command(BaseCommand):
    help = "Look the installation over, and say what to do about what is wrong."
    requires_system_checks = ()

    def handle(self, *args, **options):
        failed = 0
        for name, examine in EXAMINATIONS.items():
            advice = self.examined(examine)
            failed += bool(advice)
            self.stdout.write(f"{'wrong' if advice else 'well'}  {name}")
            if advice:
                self.stdout.write("       " + advice.replace("\n", "\n       "))
        if failed:
            raise CommandError(f"To be mended: {failed}.")
        self.stdout.write("All is well.")

    @staticmethod
    def examined(examine):
        """What one examination advises; what it stumbled over, where it could not be made."""
        try:
            return examine()
        except Exception as error:
            return f"{type(error).__name__}: {error}"
