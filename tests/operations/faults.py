"""Faults under load: what was answered as saved is there afterwards, and the site works on.

`make faults` runs all of it for a minute each; the suite runs short ones.
"""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .cluster import postgresql
from .load import load
from .nodes import HOME, production


def killed(times):
    """The web process loses its power, and is started again."""

    def injure(node, end):
        pause = (end - time.monotonic()) / (times + 1)
        for _time in range(times):
            time.sleep(pause)
            node.kill()
            node.start()
        time.sleep(max(0, end - time.monotonic()))
        return f"{times} times SIGKILL"

    return injure


def filled_up(folder, revive=lambda: ""):
    """The disk is full for half of the time, from before the databases' logs are full-grown."""

    def injure(node, end):
        half = (end - time.monotonic()) / 2
        time.sleep(half / 30)
        ballast = Path(folder) / "ballast"
        full = time.monotonic() + half
        while time.monotonic() < full:
            # What is given free meanwhile, such as the pages of a log, is taken too.
            grow(ballast)
            time.sleep(0.1)
        ballast.unlink()
        revived = revive()
        time.sleep(max(0, end - time.monotonic()))
        return f"disk full for {half:.0f} s{revived}"

    return injure


def grow(ballast):
    """Fill the disk with this file."""
    with ballast.open("ab", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return


@contextmanager
def small_disk(megabytes):
    """A disk of this size in memory, which can be filled up. Only root may make one."""
    with TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", folder]
        subprocess.run(mount, check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def sqlite(folder):
    """The site with SQLite in this folder."""
    return production(DATABASE_URL=f"sqlite:///{folder}/db.sqlite3")


def sqlite_killed(**load_of):
    with TemporaryDirectory() as folder:
        return load(sqlite(folder), injure=killed(5), **load_of)


def sqlite_full(**load_of):
    with small_disk(24) as folder:
        return load(sqlite(folder), injure=filled_up(folder), **load_of)


def postgresql_killed(**load_of):
    with TemporaryDirectory() as folder, postgresql(folder) as cluster:
        return load(production(DATABASE_URL=cluster.url), injure=killed(5), **load_of)


def postgresql_restarted(**load_of):
    with TemporaryDirectory() as folder, postgresql(folder) as cluster:
        return load(production(DATABASE_URL=cluster.url), injure=cluster.restarted(5), **load_of)


def postgresql_full(**load_of):
    """PostgreSQL may go down when its log finds no room: then whoever runs it starts it again."""
    with small_disk(160) as folder, postgresql(folder) as cluster:

        def revive():
            if cluster.is_running():
                return ""
            cluster.start()
            return ", PostgreSQL started again"

        injure = filled_up(folder, revive)
        return load(production(DATABASE_URL=cluster.url), injure=injure, **load_of)


FAULTS = (sqlite_killed, sqlite_full, postgresql_killed, postgresql_restarted, postgresql_full)


def main(clients=64, seconds=60, *names):
    """Everything, or what is named, one after the other; exit status 1 where a save was lost."""
    lost = 0
    for fault in (fault for fault in FAULTS if not names or fault.__name__ in names):
        result = fault(clients=int(clients), seconds=int(seconds))
        lost += len(result.lost)
        print(fault.__name__, result, sep="\n  ", flush=True)
    sys.exit(bool(lost))


if __name__ == "__main__":
    os.chdir(HOME)
    main(*sys.argv[1:])
