"""The start of `python -m rules`, beside a bare interpreter."""

import subprocess
import sys

from .row import Reach, timed_row
from .timing import in_turn


def rows(progress):
    """How many bare interpreters a command costs."""
    for arguments in (["calls"], ["schema"]):
        ours = [sys.executable, "-m", "rules", *arguments]
        timed = in_turn(run(ours), run([sys.executable, "-c", "pass"]), rounds=15)
        work = f"python -m rules {' '.join(arguments)}"
        yield timed_row(work, timed, "bare interpreter", Reach(at_most=3))


def run(command):
    """The work of starting a command and waiting for its end."""
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
