"""A PostgreSQL of our own, which can be restarted, killed and starved."""

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from ka2check.machine import postgresql_programs

from .nodes import free_port


class Cluster:
    """Its server, in a folder."""

    def __init__(self, folder):
        self.bin = postgresql_programs()
        self.folder, self.port = Path(folder), free_port()
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        self.folder.chmod(0o755)
        # Its log in pieces of a megabyte, each a new file: it has no room in hand on a full disk.
        self.run("initdb", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8", "--wal-segsize=1")

    @property
    def url(self):
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def run(self, program, *arguments, check=True):
        """Run one of its programs, as the user it wants to be run by; whether that went well."""
        command = [self.bin / program, f"--pgdata={self.folder}/data", *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "--user", "postgres", "--", *command]
        done = subprocess.run(command, check=check, stdout=subprocess.DEVNULL, cwd="/")
        return done.returncode == 0

    def start(self):
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c max_connections=200 -c wal_recycle=off "
            f"-c unix_socket_directories={self.folder}"
        )
        self.run("pg_ctl", f"--log={self.folder}/log", "--wait", "start", f"--options={options}")

    def stop(self, mode):
        self.run("pg_ctl", f"--mode={mode}", "--wait", "stop")

    def is_running(self):
        return self.run("pg_ctl", "status", check=False)

    def restarted(self, times):
        """It is restarted: in order, and at once as after a crash, in turn."""

        def injure(node, end):
            pause = (end - time.monotonic()) / (times + 1)
            for number in range(times):
                time.sleep(pause)
                self.stop("fast" if number % 2 else "immediate")
                self.start()
            time.sleep(max(0, end - time.monotonic()))
            return f"{times} restarts"

        return injure


@contextmanager
def postgresql(folder):
    """A cluster that runs, and is gone afterwards."""
    cluster = Cluster(folder)
    cluster.start()
    try:
        yield cluster
    finally:
        if cluster.is_running():
            cluster.stop("immediate")
