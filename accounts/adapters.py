"""How people sign up and prove who they are, where allauth asks us."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.translation import get_language

from .second_factor import needs_second_factor


class AccountAdapter(DefaultAccountAdapter):
    """Signing up."""

    def save_user(self, request, user, form, commit=True):
        """Write to somebody new in the language in which they signed up."""
        user.language = get_language()
        return super().save_user(request, user, form, commit=commit)


class SecondFactorAdapter(DefaultMFAAdapter):
    """Authenticator apps, passkeys and recovery codes."""

    def encrypt(self, text):
        """Keep a secret so that a copy of the database alone does not give it away."""
        return keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """The secret that was kept, also with a key of before SECRET_KEY was changed."""
        return keys().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator):
        """Whoever needs a second factor replaces the last one, and never goes without."""
        if not needs_second_factor(authenticator.user):
            return True
        factors = authenticator.user.authenticator_set.exclude(
            type=Authenticator.Type.RECOVERY_CODES
        )
        return factors.exclude(pk=authenticator.pk).exists()


def keys():
    """The keys of the second factors: made from SECRET_KEY, and from those before it."""
    return MultiFernet(
        Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"second factor:{key}".encode()).digest()))
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    )
