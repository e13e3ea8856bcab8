"""What the site measures of itself, in the format of Prometheus."""

import os
import time

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotFound
from django.utils.crypto import constant_time_compare
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
    multiprocess,
)

from .traffic import route

REQUESTS = Counter("ka2check_requests", "Requests answered", ["method", "route", "status"])
SECONDS = Histogram("ka2check_request_seconds", "Seconds that an answer took", ["route"])
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def measured(get_response):
    """Count every request by its route, and time it."""

    def respond(request):
        begun = time.perf_counter()
        response = get_response(request)
        # A method is whatever a stranger writes there: only the known ones get a counter.
        method = request.method if request.method in METHODS else "other"
        REQUESTS.labels(method, route(request), response.status_code).inc()
        SECONDS.labels(route(request)).observe(time.perf_counter() - begun)
        return response

    return respond


def scraped(request):
    """The metrics, for whoever shows the token of METRICS_TOKEN; without one there are none."""
    expected = f"Bearer {settings.METRICS_TOKEN}"
    given = request.headers.get("Authorization", "")
    if not settings.METRICS_TOKEN or not constant_time_compare(given, expected):
        return HttpResponseNotFound()
    return HttpResponse(generate_latest(registry()), content_type=CONTENT_TYPE_LATEST)


def registry():
    """What this process counted, or all of them where they share a folder."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    shared = CollectorRegistry()
    multiprocess.MultiProcessCollector(shared)
    return shared
