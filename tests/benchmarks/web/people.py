"""People who are signed in, each with a draft and a note."""

from importlib import import_module

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from accounts.models import Agency, User
from proposals.models import Proposal
from tests.benchmarks.proposals import typical

from .yardstick.models import Note

SESSIONS = import_module(settings.SESSION_ENGINE).SessionStore


def writers(count):
    """So many applicants: the cookie of each, and the number of their draft."""
    people = [person(f"applicant{number}@example.org") for number in range(count)]
    document = {key: value for key, value in typical().items() if key != "schema"}
    drafts = [Proposal.objects.create(owner=user, document=document) for user in people]
    return [
        {"cookie": cookie(user), "draft": draft.pk}
        for user, draft in zip(people, drafts, strict=True)
    ]


def officer():
    """The cookie of an officer of FI01."""
    agency, _is_new = Agency.objects.get_or_create(
        code="FI01", defaults={"name": "The agency", "country": "FI"}
    )
    user = person("officer@example.org", agency=agency)
    # Without a second factor an officer is led to where one is set up.
    Authenticator.objects.get_or_create(user=user, type=Authenticator.Type.TOTP, data={})
    return cookie(user)


def person(email, **fields):
    """Somebody with a note."""
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, **fields)
        Note.objects.create(owner=user, text="A few words.")
    return user


def cookie(user):
    """The cookie of somebody who has signed in."""
    session = SESSIONS()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
