"""Walks every address of the site as everybody, and tells what came of it."""

import re

from django.test import Client
from django.urls import get_resolver

#: What never changes anything and what nobody may use.
REFUSED = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
SIGN_IN = ("/accounts/login/", "/admin/login/")
PROVE = ("/accounts/reauthenticate/", "/accounts/2fa/reauthenticate/")


def routes(resolver=None, prefix="/"):
    """Every address that the site knows, such as `/proposals/<int:pk>/`."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern, route)
        else:
            yield readable(route)


def readable(route):
    """A pattern without its regular expressions: each part is just its name."""
    named = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"<\1>", route)
    return named.translate(str.maketrans("", "", "^$\\"))


def browser(user):
    """Where this person, or for None a visitor, is signed in."""
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user)
    return client


def told(response):
    """The sign in the table for what came back."""
    target = response.headers.get("Location", "").split("?")[0]
    if response.status_code == 302 and target in (*SIGN_IN, *PROVE):
        return "?" if target in PROVE else ">"
    refusals = {401: ">", 403: "-", 404: "0", 405: "/"}
    if response.status_code >= 500:
        return "!"
    return refusals.get(response.status_code, "+")


def filled(route, values):
    """A real address for a pattern: each of its parts replaced by the value of its name."""
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: str(values[part[1]]), route)
