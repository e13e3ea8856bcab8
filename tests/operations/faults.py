"""Faults under load: what was answered as saved is there afterwards, and the site works on.

`make faults` runs all of it for a minute each; the suite runs a short one.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ka2check.machine import postgresql_programs

from .nodes import HOME, Node, Person, free_port, manage, production, running, until

WRITERS = """
from allauth.account.models import EmailAddress
from accounts.models import User
from proposals.models import Proposal
for number in range({clients}):
    user = User.objects.create_user(f"writer{{number}}@example.org", "correct horse battery")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    print("draft", Proposal.objects.create(owner=user, document={{"call": "2016-KA204"}}).pk)
"""
FOUND = """
import json
from proposals.models import Proposal
print("FOUND", json.dumps({p.pk: p.document.get("title", "") for p in Proposal.objects.all()}))
"""


class Writer(threading.Thread):
    """Somebody who types: every title ends in a number that grows."""

    def __init__(self, node, email, draft, stop):
        super().__init__()
        self.node, self.email, self.draft, self.stop = node, email, draft, stop
        self.person = Person()
        #: The last number that was sent, the last that was answered as saved, and how many were.
        self.sent = self.saved = self.count = 0

    def run(self):
        while not self.stop.is_set():
            self.sent += 1
            if self.person.autosave(self.node, self.draft, title=f"Title {self.sent}"):
                self.saved = self.sent
                self.count += 1
            else:
                time.sleep(0.05)


def load(environment, clients, seconds, injure):
    """Let people write while faults happen. Returns what was saved, and what was found."""
    from json import loads

    manage(environment, "migrate", "--verbosity", "0")
    manage(environment, "createcachetable")
    told = manage(environment, "shell", "-v0", "-c", WRITERS.format(clients=clients))
    drafts = [int(line.split()[1]) for line in told.splitlines() if line.startswith("draft")]
    stop = threading.Event()
    with running(Node(environment)) as (node,):
        writers = [
            Writer(node, f"writer{number}@example.org", draft, stop)
            for number, draft in enumerate(drafts)
        ]
        sessions(environment, writers)
        for writer in writers:
            writer.start()
        faults = injure(node, time.monotonic() + seconds)
        stop.set()
        for writer in writers:
            writer.join()
        # It works on without help: one more save by everybody.
        for writer in writers:
            until(lambda writer=writer: again(writer), seconds=60)
        found = loads(manage(environment, "shell", "-v0", "-c", FOUND).split("FOUND ")[1])
    lost = [
        (writer.draft, writer.saved, found[str(writer.draft)])
        for writer in writers
        if not writer.saved <= number_of(found[str(writer.draft)]) <= writer.sent
    ]
    return {
        "clients": clients,
        "faults": faults,
        "saved": sum(writer.count for writer in writers),
        "sent": sum(writer.sent for writer in writers),
        "lost": lost,
    }


SESSIONS = """
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from accounts.models import User
for user in User.objects.filter(email__startswith="writer"):
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    print("session", user.email, session.session_key)
"""


def sessions(environment, writers):
    """Sign everybody in at once; to hash each password would only take the machine's time."""
    told = manage(environment, "shell", "-v0", "-c", SESSIONS)
    keys = dict(line.split()[1:] for line in told.splitlines() if line.startswith("session"))
    for writer in writers:
        writer.person.cookies.set("__Host-session", keys[writer.email])
        writer.person.cookies.set("csrftoken", "a" * 32)


def again(writer):
    """Save once more, and whether that was answered as saved."""
    writer.sent += 1
    if not writer.person.autosave(writer.node, writer.draft, title=f"Title {writer.sent}"):
        return False
    writer.saved, writer.count = writer.sent, writer.count + 1
    return True


def number_of(title):
    """The number at the end of a title; 0 where there is none yet."""
    return int(title.split()[-1]) if title else 0


def killed(times):
    """The web process loses its power, and is started again."""

    def injure(node, end):
        pause = (end - time.monotonic()) / (times + 1)
        for _time in range(times):
            time.sleep(pause)
            node.kill()
            node.start()
        time.sleep(max(0, end - time.monotonic()))
        return times

    return injure


def filled_up(folder):
    """The disk is full for a third of the time."""

    def injure(node, end):
        third = (end - time.monotonic()) / 3
        time.sleep(third)
        ballast = Path(folder) / "ballast"
        with ballast.open("wb") as file:
            try:
                while True:
                    file.write(bytes(65536))
                    file.flush()
            except OSError:
                pass
        time.sleep(third)
        ballast.unlink()
        time.sleep(third)
        return 1

    return injure


class Cluster:
    """A PostgreSQL of our own, which can be restarted and killed."""

    def __init__(self, folder):
        self.bin = postgresql_programs()
        self.folder, self.port = Path(folder), free_port()
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        Path(folder).chmod(0o755)
        self.run(
            "initdb",
            f"--pgdata={folder}/data",
            "--auth=trust",
            "--locale=C.UTF-8",
            "--encoding=UTF8",
        )
        self.start()

    @property
    def url(self):
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def run(self, program, *arguments):
        """Run one of its programs, as the user it wants to be run by."""
        command = [str(self.bin / program), *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "--user", "postgres", "--", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def start(self):
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        )
        self.run(
            "pg_ctl",
            f"--pgdata={self.folder}/data",
            f"--log={self.folder}/log",
            "--wait",
            "start",
            f"--options={options} -c max_connections=200",
        )

    def stop(self, mode):
        self.run("pg_ctl", f"--pgdata={self.folder}/data", f"--mode={mode}", "--wait", "stop")

    def restarted(self, times):
        """It is restarted: in order, and at once as after a crash, in turn."""

        def injure(node, end):
            pause = (end - time.monotonic()) / (times + 1)
            for number in range(times):
                time.sleep(pause)
                self.stop("immediate" if number % 2 else "fast")
                self.start()
            time.sleep(max(0, end - time.monotonic()))
            return times

        return injure


@contextmanager
def small_disk(megabytes):
    """A disk of this size in memory, which can be filled up."""
    with TemporaryDirectory() as folder:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", folder], check=True
        )
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def told(name, result):
    """The same result, once a person has read it."""
    print(name, result, flush=True)
    return result


def main(clients=64, seconds=60):
    """Everything, one after the other; exit status 1 where a save was lost."""
    results = {}
    with TemporaryDirectory() as folder:
        sqlite = production(DATABASE_URL=f"sqlite:///{folder}/db.sqlite3")
        results["SQLite, killed"] = told(
            "SQLite, killed", load(sqlite, clients, seconds, killed(5))
        )
    with TemporaryDirectory() as folder:
        cluster = Cluster(folder)
        postgres = production(DATABASE_URL=cluster.url)
        try:
            results["PostgreSQL, killed"] = told(
                "PostgreSQL, killed", load(postgres, clients, seconds, killed(5))
            )
            manage(postgres, "flush", "--noinput")
            results["PostgreSQL restarted"] = told(
                "PostgreSQL restarted", load(postgres, clients, seconds, cluster.restarted(4))
            )
        finally:
            cluster.stop("immediate")
    with small_disk(24) as folder:
        small = production(DATABASE_URL=f"sqlite:///{folder}/db.sqlite3")
        results["SQLite, disk full"] = told(
            "SQLite, disk full", load(small, clients, seconds, filled_up(folder))
        )
    sys.exit(any(result["lost"] for result in results.values()))


if __name__ == "__main__":
    os.chdir(HOME)
    main(*map(int, sys.argv[1:]))
