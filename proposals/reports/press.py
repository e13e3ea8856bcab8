"""Where reports are printed: a process beside the site's own, with a limit on time and memory.

It is started when the first report is asked for and prints one after the other. What exceeds a
limit is stopped with its process; the next report gets a new one.
"""

import atexit
import gc
import logging
import resource
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from threading import Lock

from django.conf import settings

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Work:
    """A page in HTML, the files to lie inside its PDF by name, and the moment that they are of."""

    page: str
    files: dict[str, bytes]
    made: datetime


class PrintingError(Exception):
    """A report could not be printed within its limits of time and memory."""


class Press:
    """A printing process and the way to it."""

    def __init__(self):
        self.lock = Lock()
        self.process = self.pipe = None

    def pdf(self, work):
        """The bytes of a PDF. Raises PrintingError."""
        with self.lock:
            try:
                return self._printed(work)
            except (EOFError, OSError, TimeoutError) as error:
                self.stop()
                log.error("A report was not printed: %r", error)
                raise PrintingError from error

    def _printed(self, work):
        if self.process is None or not self.process.is_alive():
            self._start()
        self.pipe.send(work)
        if not self.pipe.poll(settings.REPORT_SECONDS):
            raise TimeoutError(f"It takes more than {settings.REPORT_SECONDS} seconds")
        result = self.pipe.recv()
        if isinstance(result, BaseException):
            raise result
        return result

    def _start(self):
        context = get_context("spawn")  # a fork would inherit the site's threads and sockets
        self.pipe, theirs = context.Pipe()
        arguments = (theirs, settings.REPORT_MEGABYTES)
        self.process = context.Process(target=run, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        atexit.register(self.stop)

    def stop(self):
        """End the process, whatever it is at."""
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.pipe.close()
        self.process = self.pipe = None


def run(pipe, megabytes):
    """Print what comes through the pipe until it is closed."""
    limit = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    from . import renderer

    renderer.prepared()
    gc.freeze()
    while True:
        try:
            work = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send(renderer.pdf(work))
        except MemoryError:
            pipe.send(OSError(f"It takes more than {megabytes} megabytes"))
        except Exception as error:
            pipe.send(error)
        gc.collect()  # what the report left behind, while nobody waits


press = Press()
