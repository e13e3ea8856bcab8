"""The site's settings on a developer's machine, quickened for the tests."""

import os

os.environ["DEBUG"] = "on"

from ka2check.settings import *  # noqa: F403  the one place where settings are taken over

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Parts of pages are kept as in production, so that every test is one of what is kept.
KEPT_CHARACTERS = 20_000_000

# However busy the machine that tries it is.
REPORT_SECONDS = 600
