"""How Django knows the site itself."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "ka2check"

    def ready(self):
        """Have the machine looked over before Django starts."""
        from . import checks  # noqa: F401  a check can only be registered by now
