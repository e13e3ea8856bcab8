"""How Django knows this room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("People and agencies")

    def ready(self):
        """Listen to what people do with their accounts."""
        from . import trail  # the apps it listens to are only there by now

        trail.listen()
