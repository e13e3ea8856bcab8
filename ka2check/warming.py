"""A server that has just been started is made ready before anybody asks."""

from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.db import connections

#: What the log calls these requests.
NUMBER = "warming-up"


def warm(application):
    """Answer the first page in each language: its addresses, forms, templates and calls are then there.

    Processes that are forked from this one have them as well, those that replace others too.
    """
    for language, _name in settings.LANGUAGES:
        environ = asking_for_first_page(language)
        answer = application(environ, lambda _status, _headers: None)
        for _part in answer:
            pass
        answer.close()
    connections.close_all()  # a connection is for one process


def asking_for_first_page(language):
    """A request as a browser of this language would send it, by way of the proxy if there is one."""
    site = urlsplit(settings.SITE_URL)
    environ = {
        "HTTP_HOST": site.netloc,
        "HTTP_ACCEPT_LANGUAGE": language,
        "HTTP_X_REQUEST_ID": NUMBER,
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": site.scheme,
    }
    if settings.SECURE_PROXY_SSL_HEADER:
        name, secure = settings.SECURE_PROXY_SSL_HEADER
        environ[name] = secure
    setup_testing_defaults(environ)
    return environ
