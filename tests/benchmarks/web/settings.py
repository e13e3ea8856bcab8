"""The site's production settings, with the yardstick beside it."""

import os
from base64 import b64encode

from .folder import FOLDER

os.environ.setdefault("SECRET_KEY", "for measuring on this machine only")
os.environ.setdefault("SIGNING_KEY", b64encode(b"for measuring, and 32 bytes long").decode())
os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1")
os.environ.setdefault("EMAIL_URL", "dummymail://")
os.environ.setdefault("SECURE_SSL_REDIRECT", "off")
os.environ.setdefault("LOG_LEVEL", "ERROR")

from ka2check.settings import *  # noqa: F403  what is measured is what runs in production

INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks.web.yardstick"]  # noqa: F405  the site's
LOGGING = {**LOGGING, "loggers": {}}  # noqa: F405  the site's
ROOT_URLCONF = "tests.benchmarks.web.urls"
STATIC_ROOT = FOLDER / "static"
# Over plain HTTP, which no browser trusts with the cookies of production.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "sessionid", "csrftoken"
