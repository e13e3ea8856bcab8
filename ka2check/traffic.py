"""One request: its number, the line that the log keeps of it, and the methods we answer."""

import logging
import re
import secrets
import time
from contextlib import suppress
from contextvars import ContextVar

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponseNotAllowed

logger = logging.getLogger(__name__)
number = ContextVar("number of the request", default="")

METHODS = ("GET", "HEAD", "POST")
#: The most that is taken at once: a file of 5 megabytes, and the form around it.
MOST_BYTES = 6 * 1024 * 1024
#: The most that is heard to its end; our proxy lets no more through.
MOST_HEARD = 32 * 1024 * 1024
#: What a proxy in front may call a request: nothing that could forge a line of the log.
FROM_PROXY = re.compile(r"[A-Za-z0-9-]{8,64}")


def numbered(get_response):
    """Give every request a number, answer with it, and log one line without personal data."""

    def respond(request):
        given = request.headers.get("X-Request-ID", "")
        token = number.set(given if FROM_PROXY.fullmatch(given) else secrets.token_hex(8))
        begun = time.perf_counter()
        try:
            response = get_response(request)
            response.headers["X-Request-ID"] = number.get()
            # The route and not the address: addresses carry keys and numbers of people's things.
            logger.info(
                "%s %s %s",
                request.method,
                route(request),
                response.status_code,
                extra={
                    "method": request.method,
                    "route": route(request),
                    "status": response.status_code,
                    "milliseconds": round((time.perf_counter() - begun) * 1000),
                },
            )
            return response
        finally:
            number.reset(token)

    return respond


def route(request):
    """The pattern that the address fits, such as `proposals/<int:pk>/`."""
    match = getattr(request, "resolver_match", None)
    return "/" + match.route if match else "(none)"


def plain_methods(get_response):
    """Answer what pages and forms need, and nothing else."""

    def respond(request):
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        return get_response(request)

    return respond


def heard_out(get_response):
    """Read to its end what was answered before: who is still sending would not hear the answer."""

    def respond(request):
        response = get_response(request)
        if length(request) <= MOST_HEARD:
            with suppress(OSError):  # whoever sent it is gone
                while request.read(65_536):
                    pass
        return response

    return respond


def bounded(get_response):
    """Refuse what is too large before any of it is understood."""

    def respond(request):
        if length(request) > MOST_BYTES:
            raise RequestDataTooBig
        return get_response(request)

    return respond


def length(request):
    """How many bytes come with a request."""
    stated = request.headers.get("Content-Length", "")
    return int(stated) if stated.isdecimal() else 0
