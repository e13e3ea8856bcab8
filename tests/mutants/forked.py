"""Work in a process of its own."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from typing import TextIO

#: Seconds, far more than all tests take: on a processor, and by a clock where it waits for ever.
BUSY, WAITING = 30, 120


def forked(work: Callable[[], int], output: TextIO, limited: bool = True) -> int:
    """Do the work in a process that ends with all it started; its status, or minus the signal."""
    child = os.fork()
    if not child:
        os.setsid()
        if limited:
            signal.setitimer(signal.ITIMER_PROF, BUSY)
            signal.alarm(WAITING)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(output.fileno(), stream.fileno())
        status = 1
        try:
            status = work()
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return status
