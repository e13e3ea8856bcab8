"""What a visitor sees when something goes wrong, and what to do about it."""

import logging
import sys
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)

#: Without letters and digits that look alike when somebody reads them out.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
#: Never sent back to a page: they belong to the visitor alone.
SECRETS = ("csrfmiddlewaretoken", "password", "password1", "password2", "oldpassword")


def bad_request(request, exception=None):
    """400: the request makes no sense."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return too_large(request)
    return _page(
        request,
        400,
        _("This request can not be understood"),
        _("Go back, reload the page and try again."),
    )


def forbidden(request, exception=None):
    """403: this is not for this visitor."""
    return _page(
        request,
        403,
        _("This is not open to you"),
        _("Sign in as somebody who may see it, or ask whoever sent you here."),
    )


def not_found(request, exception=None):
    """404: there is nothing here, or nothing that this visitor may see."""
    return _page(
        request,
        404,
        _("There is no such page"),
        _("It may have been deleted, or it belongs to somebody else. Look among your proposals."),
    )


def too_large(request):
    """413: more than this site takes at once."""
    return _page(
        request,
        413,
        _("That is too much at once"),
        _("A file or a form may have 5 megabytes. Go back: your text is still there. Shorten it."),
    )


def unverified(request, reason=""):
    """403: the form was made for another sign-in. What our own page sent is not lost."""
    sent = []
    if _is_from_here(request):
        sent = [
            (name, value)
            for name, values in request.POST.lists()
            if name not in SECRETS
            for value in values
        ]
    context = {"sent": sent, "path": request.get_full_path()}
    return render(request, "errors/unverified.html", context, status=403)


def failed(request):
    """500: our fault. The number leads whoever reads the log to what happened."""
    number = get_random_string(8, ALPHABET)
    log.error("Error %s at %s", number, request.path, exc_info=True)
    try:
        if isinstance(sys.exc_info()[1], InterfaceError | OperationalError):
            return unavailable(request, number)
        return _page(
            request,
            500,
            _("Something went wrong on our side"),
            _("It is noted. Try again in a moment; if it stays, send us this number."),
            number,
        )
    except Exception:
        # Whatever broke the page may break this one too.
        log.exception("The page for error %s could not be shown.", number)
        return HttpResponseServerError(render_to_string("errors/bare.html", {"number": number}))


def unavailable(request, number):
    """503: the database is away, or its disk is full. Who is asking may not be known without it."""
    request.user = AnonymousUser()
    vars(request).pop("_messages", None)
    response = _page(
        request,
        503,
        _("The site can not save or look anything up just now"),
        _("Go back: what you typed is still there. Try again in a minute."),
        number,
    )
    response["Retry-After"] = "60"
    return response


def _is_from_here(request):
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return urlsplit(origin).netloc == request.get_host()


def _page(request, status, title, advice, number=""):
    context = {"title": title, "advice": advice, "number": number}
    return render(request, "errors/error.html", context, status=status)
