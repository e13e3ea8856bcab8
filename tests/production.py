"""The settings of production, but for what takes minutes to collect: style sheets for browsers."""

from ka2check.settings import *  # noqa: F403  the one place where production is taken over

STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
