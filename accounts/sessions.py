"""The session of a request and who asks: every page asks for both, in words found once."""

import json
from functools import lru_cache, partial

from django.conf import settings
from django.contrib import auth
from django.contrib.auth import middleware
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from accounts.models import User
from database.worded import worded, worded_whole


class SessionStore(db.SessionStore):
    """Sessions as Django keeps them in the database."""

    def load(self):
        for data, expires in _session(self.session_key):
            if expires > timezone.now():
                return self.decode(data)
        self._session_key = None
        return {}

    def decode(self, session_data):
        return json.loads(opened(session_data, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=1000)
def opened(session_data, *_keys):
    """What is in a session, as JSON: one page after the other asks for it, sealed with the same keys."""
    return json.dumps(db.SessionStore().decode(session_data))


class AuthenticationMiddleware(middleware.AuthenticationMiddleware):
    """Says who asks, as soon as somebody wants to know."""

    def process_request(self, request):
        super().process_request(request)
        request.user = SimpleLazyObject(partial(person, request))


def person(request):
    """Who has signed in; whatever is not as usual is left to Django."""
    if request.session.get(auth.BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS:
        for found in _person(request.session[auth.SESSION_KEY]):
            if found.is_active and is_theirs(request.session, found):
                return found
    return auth.get_user(request)


def is_theirs(session, user):
    """Whether somebody began a session with the password that they have now."""
    begun_with = session.get(auth.HASH_SESSION_KEY, "")
    return constant_time_compare(begun_with, user.get_session_auth_hash())


@worded
def _session(key):
    return Session.objects.filter(pk=key).values_list("session_data", "expire_date")


@worded_whole(User)
def _person(number):
    return User.objects.filter(pk=number).order_by()
