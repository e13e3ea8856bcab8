"""manage.py make_signing_key: a key to sign reports with."""

from base64 import b64encode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Print a new key to sign reports with, and its public half for when it is replaced."
    requires_system_checks = ()

    def handle(self, **options):
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes_raw()
        self.stdout.write(f"SIGNING_KEY={b64encode(key.private_bytes_raw()).decode()}")
        self.stdout.write("Once it is replaced, add its public half to those of before:")
        self.stdout.write(f"OLD_VERIFYING_KEYS={b64encode(public).decode()}")
