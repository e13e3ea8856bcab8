"""How gunicorn serves the site: `gunicorn ka2check.wsgi` reads this file by itself."""

import os

workers = int(os.environ.get("WEB_CONCURRENCY", os.cpu_count() or 1))
# A worker that waits for the database answers someone else meanwhile, and keeps connections open.
threads = 4
preload_app = True
# Whoever is being answered when the site restarts still gets that answer.
graceful_timeout = 30
# What a worker may have leaked goes with it now and then, never all of them at once.
max_requests, max_requests_jitter = 10_000, 1_000


def when_ready(server):
    """Load before there are workers what the first page of each would take half a second for."""
    from ka2check.warming import warm

    warm(server.app.wsgi())


def child_exit(server, worker):
    """Keep the counters of a worker that is gone, where workers share a folder for them."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        from prometheus_client import multiprocess

        multiprocess.mark_process_dead(worker.pid)
