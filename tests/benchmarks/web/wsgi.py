"""One process that serves both: the site as it is, and the yardstick behind almost nothing."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.benchmarks.web.settings")

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.test import override_settings

from proposals.stack import roomy

#: What a view needs to know who asks, and nothing else.
BARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]


def bare_handler():
    """A handler of all addresses behind nothing but Django's own sessions and log-in."""
    with override_settings(MIDDLEWARE=BARE, SESSION_ENGINE="django.contrib.sessions.backends.db"):
        return WSGIHandler()


site = get_wsgi_application()
bare = bare_handler()


@roomy
def application(environ, start_response):
    """Take a request to the site or to the yardstick; both have the room that the site has."""
    answer = bare if environ["PATH_INFO"].startswith("/bare/") else site
    return answer(environ, start_response)
