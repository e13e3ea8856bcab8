"""Officers and administrators work only once they have a second factor."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _

#: Where somebody without a second factor may still go: to set one up, or to leave.
OPEN = ("accounts/", "i18n/", "jsi18n/")


def needs_second_factor(user):
    """Whether a password alone is not enough for what this person may do."""
    return settings.OFFICERS_NEED_SECOND_FACTOR and (user.is_officer or user.is_staff)


def lacks_second_factor(user):
    """Whether this person needs a second factor and has none yet."""
    if not settings.OFFICERS_NEED_SECOND_FACTOR or not user.is_authenticated:
        return False
    return needs_second_factor(user) and not is_mfa_enabled(user)


class SecondFactorMiddleware(MiddlewareMixin):
    """Leads whoever lacks the second factor to where it is set up.

    With one set up, signing in has asked for it: allauth sees to that.
    """

    def process_view(self, request, view, args, kwargs):
        if request.resolver_match.route.startswith(OPEN) or not lacks_second_factor(request.user):
            return None
        messages.warning(
            request,
            _("Your work needs a second factor. Set up an authenticator app or a passkey first."),
        )
        return redirect("mfa_index")
