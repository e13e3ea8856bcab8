"""Whether the site lives, and whether it is ready: for whatever watches over it."""

import logging

from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse

from .metrics import scraped

logger = logging.getLogger(__name__)


def probes(get_response):
    """Answer probes before anything else: they come without a host name, and over plain http."""
    answers = {"/health/live": live, "/health/ready": ready, "/metrics": scraped}

    def respond(request):
        answer = answers.get(request.path_info)
        return answer(request) if answer else get_response(request)

    return respond


def live(request):
    """The process answers. Nothing else is asked, so that a slow database restarts nobody."""
    return HttpResponse("alive\n", "text/plain")


def ready(request):
    """Whether everything answers that a page needs; 503 names what does not."""
    failing = [name for name, check in CHECKS.items() if not passes(name, check)]
    return JsonResponse({"failing": failing}, status=503 if failing else 200)


def passes(name, check):
    """Whether a check is met; the reason why not is for the log, not for whoever asks."""
    try:
        return check()
    except Exception:
        logger.exception("Not ready: %s", name)
        return False


def database():
    """The database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def migrations():
    """The database has the shape that this version needs."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def cached():
    """What one process puts into the cache can be read again."""
    cache.set("ready", "yes", 5)
    return cache.get("ready") == "yes"


CHECKS = {"database": database, "migrations": migrations, "cache": cached}
