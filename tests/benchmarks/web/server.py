"""A web server of the site, started for a comparison and stopped after it."""

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from .folder import FOLDER
from .inside import environment, run

STATIC = FOLDER / "static"
APPLICATION = "tests.benchmarks.web.wsgi:application"
CONFIGURED = Path(__file__).parents[3] / "gunicorn.conf.py"


def gunicorn(port, *options):
    """The command that README tells to serve the site with."""
    return [
        *(sys.executable, "-m", "gunicorn", APPLICATION, "--config", str(CONFIGURED)),
        *("--bind", f"127.0.0.1:{port}", *options),
    ]


@contextmanager
def serving(database, command=gunicorn, options=()):
    """The port of a server on a database."""
    static_files()
    port = free_port()
    log = (FOLDER / "server.log").open("w")
    process = subprocess.Popen(
        command(port, *options), env=environment(database), stdout=log, stderr=log
    )
    try:
        wait_until_it_answers(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(20)
        log.close()


@cache
def static_files():
    """Gather them, once for all servers of a run."""
    run("sqlite://:memory:", "tables.collect")


def free_port():
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_answers(port, process, patience=30):
    """Return once the server takes connections. Raises RuntimeError where it does not."""
    until = time.monotonic() + patience
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"The server did not start: {(FOLDER / 'server.log').read_text()[-2000:]}")
