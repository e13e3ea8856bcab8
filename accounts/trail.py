"""What people do with their accounts, written into the audit trail."""

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.socialaccount import signals as sso
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from audit.models import record

#: Which signal is told as what. Each of them names the user.
TOLD = {
    user_logged_in: "account.signed_in",
    user_logged_out: "account.signed_out",
    account.user_signed_up: "account.signed_up",
    account.password_set: "account.password_changed",
    account.password_changed: "account.password_changed",
    account.password_reset: "account.password_reset",
    account.email_changed: "account.address_changed",
    mfa.authenticator_added: "account.second_factor_added",
    mfa.authenticator_removed: "account.second_factor_removed",
    mfa.authenticator_reset: "account.recovery_codes_renewed",
}


def listen():
    """Have each of these events recorded."""
    for signal, what in TOLD.items():
        signal.connect(_recorder(what), weak=False, dispatch_uid=f"audit {what} {id(signal)}")
    user_login_failed.connect(_failed, dispatch_uid="audit account.sign_in_failed")
    sso.social_account_added.connect(_connected, dispatch_uid="audit account.connected")


def _recorder(what):
    def recorder(sender, user=None, **kwargs):
        if user:
            record(user, what)

    return recorder


def _failed(sender, **kwargs):
    # Whom the visitor claimed to be is not recorded: it may be anybody's address, or a password.
    record(None, "account.sign_in_failed")


def _connected(sender, sociallogin, **kwargs):
    record(sociallogin.user, "account.connected", detail=sociallogin.account.provider)
