"""Every setting in one file; what differs between machines comes from the environment."""

from pathlib import Path

import environ
from django.contrib.messages import constants as messages

from .logs import logging
from .policy import content_security_policy
from .single_sign_on import provider

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# With nothing set this is production, and what is missing stops it with its name.
DEBUG = env.bool("DEBUG", default=False)
if DEBUG:
    # Only a developer's machine may do without a key and a mail server of its own.
    # The key stays the same so that a restart signs nobody out.
    env.ENVIRON.setdefault("SECRET_KEY", "for a developer's machine only")
    env.ENVIRON.setdefault("EMAIL_URL", "consolemail://")
    env.ENVIRON.setdefault("SIGNING_KEY", "Zm9yIGEgZGV2ZWxvcGVyJ3MgbWFjaGluZSBvbmx5ISE=")

SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # keys of before a change
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
# Where people find this site: it is printed in reports, for them to be verified there.
SITE_URL = env(
    "SITE_URL", default=f"https://{ALLOWED_HOSTS[0]}" if ALLOWED_HOSTS else "http://localhost:8000"
)
# Reports are signed with SIGNING_KEY (manage.py make_signing_key). A key that is changed goes on
# proving what it signed as one of OLD_VERIFYING_KEYS.
SIGNING_KEY = env("SIGNING_KEY")
OLD_VERIFYING_KEYS = env.list("OLD_VERIFYING_KEYS", default=[])
# What the printing of one report may take.
REPORT_SECONDS = env.int("REPORT_SECONDS", default=20)
REPORT_MEGABYTES = env.int("REPORT_MEGABYTES", default=2048)
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "ka2check",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "accounts",  # after allauth, whose pages of the administration it takes away
    "audit",
    "proposals",
    "bootstrap",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "ka2check.traffic.numbered",
    "ka2check.metrics.measured",
    "ka2check.traffic.heard_out",
    "ka2check.health.probes",
    "django.middleware.security.SecurityMiddleware",
    "ka2check.policy.permissions",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ka2check.policy.content",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ka2check.language.chosen",
    "django.middleware.common.CommonMiddleware",
    "ka2check.traffic.plain_methods",
    "django.middleware.csrf.CsrfViewMiddleware",
    "accounts.sessions.AuthenticationMiddleware",
    "accounts.messages.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.second_factor.SecondFactorMiddleware",
    "ka2check.traffic.bounded",  # last, so that who is refused reads why in their language
]
ROOT_URLCONF = "ka2check.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
MESSAGE_TAGS = {messages.ERROR: "danger"}  # as Bootstrap calls it

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'db.sqlite3'}")}
if not DEBUG:
    # A worker keeps its connection: to open one anew costs more than most pages ask of it.
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# Of parts of pages each process keeps so much. Whoever works on a template sees it anew.
KEPT_CHARACTERS = 0 if DEBUG else 20_000_000
SESSION_ENGINE = "accounts.sessions"
# Limits are counted in the cache, so every process has to see the same one.
if env("REDIS_URL", default=""):
    CACHES["default"] = env.cache("REDIS_URL")
    SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
elif not DEBUG:
    table = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
    CACHES["default"] = table
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers never wait for a writer, and a writer waits its turn instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
    }

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarity": {},
        "MinimumLength": {"min_length": 12},
        "CommonPassword": {},
        "NumericPassword": {},
    }.items()
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[ka2check] "
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A newcomer's machine sends no mail, so nobody is kept waiting for one there.
ACCOUNT_EMAIL_VERIFICATION = "optional" if DEBUG else "mandatory"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "http" if DEBUG else "https"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
# Those who read other people's drafts need more than a password.
OFFICERS_NEED_SECOND_FACTOR = env.bool("OFFICERS_NEED_SECOND_FACTOR", default=not DEBUG)
MFA_ADAPTER = "accounts.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "add_webauthn": "accounts.passkeys.AddPasskeyForm",
    "edit_webauthn": "accounts.passkeys.RenamePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "ka2check"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG
SESSION_COOKIE_AGE = 12 * 60 * 60
OIDC = provider(env)
SOCIALACCOUNT_PROVIDERS = OIDC.providers
# An address that the agency's own provider has verified is the person who signs in here with it.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True

vars().update(env.email_url("EMAIL_URL"))
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="ka2check@localhost")

LANGUAGES = [("en", "English"), ("sv", "Svenska"), ("fi", "Suomi")]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "ka2check" / "locale"]
FORMAT_MODULE_PATH = ["ka2check.formats"]
TIME_ZONE = env("TIME_ZONE", default="Europe/Helsinki")

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
if not DEBUG:
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

CONTENT_SECURITY_POLICY = content_security_policy(*OIDC.origins)
# What takes long is done in the background: by manage.py db_worker, of which any number may run on
# any machine. On a developer's machine it is done at once.
TASKS = {
    "default": {
        "BACKEND": "django_tasks.backends.immediate.ImmediateBackend"
        if DEBUG
        else env("TASKS_BACKEND", default="django_tasks_db.DatabaseBackend")
    }
}

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=not DEBUG)
# Such as HTTP_X_FORWARDED_PROTO,https behind a proxy that always sets that header.
SECURE_PROXY_SSL_HEADER = env.tuple("SECURE_PROXY_SSL_HEADER", default=None)
SECURE_HSTS_SECONDS = 0 if DEBUG else 31_536_000  # a year
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG
LANGUAGE_COOKIE_SECURE = LANGUAGE_COOKIE_HTTPONLY = not DEBUG
if not DEBUG:
    # A browser takes a cookie of this name from this very host only, and over https.
    SESSION_COOKIE_NAME = "__Host-session"
# To put a name on the browsers' own list is for the owner of the whole domain to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
CSRF_FAILURE_VIEW = "ka2check.errors.unverified"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # without files; with them, ka2check/traffic.py
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a large partnership is a form of many rows

# For how many days things are kept; 0 is for ever.
KEEP_DRAFTS_DAYS = env.int("KEEP_DRAFTS_DAYS", default=3 * 365)
KEEP_SUBMITTED_DAYS = env.int("KEEP_SUBMITTED_DAYS", default=10 * 365)
KEEP_PEOPLE_DAYS = env.int("KEEP_PEOPLE_DAYS", default=3 * 365)
KEEP_AUDIT_DAYS = env.int("KEEP_AUDIT_DAYS", default=10 * 365)

METRICS_TOKEN = env("METRICS_TOKEN", default="")
LOGGING = logging(level=env("LOG_LEVEL", default="INFO"), plain=DEBUG)
