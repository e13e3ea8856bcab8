"""The site as it runs in production: gunicorn in processes of its own, and people who use it."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import requests

HOME = Path(__file__).parents[2]
#: Under which name people know the site, whichever node they come to.
HOST = "ka2check.example"
PASSWORD = "correct horse battery"


def production(**more):
    """The environment of a server behind a proxy that ends https."""
    return {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "tests.production",
        "SECRET_KEY": "a key for these tests, long enough and of many letters",
        "SIGNING_KEY": "YSBrZXkgZm9yIHRoZXNlIHRlc3RzLCAzMiBieXRlcyE=",
        "ALLOWED_HOSTS": f"{HOST},127.0.0.1",
        "EMAIL_URL": "dummymail://",
        "SECURE_SSL_REDIRECT": "off",
        "OFFICERS_NEED_SECOND_FACTOR": "off",
        **more,
    }


def manage(environment, *arguments, fails=False):
    """Run manage.py as on the server, and return what it says."""
    answer = subprocess.run(
        [sys.executable, "manage.py", *map(str, arguments)],
        env=environment,
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode != 0) is fails, answer.stderr
    return answer.stdout + answer.stderr


def free_port():
    """A port of this machine that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def redis():
    """A Redis of our own, and its address."""
    port = free_port()
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        yield f"redis://127.0.0.1:{port}/0"
        process.terminate()


class Node:
    """One web node, which can be killed and started again at the same address."""

    def __init__(self, environment, workers=2, log=subprocess.DEVNULL):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment, self.workers, self.log = environment, workers, log
        self.process = None

    def start(self):
        """Start it, and wait until it is ready."""
        self.process = subprocess.Popen(
            [
                *(
                    sys.executable,
                    "-m",
                    "gunicorn",
                    "ka2check.wsgi",
                    "--bind",
                    f"127.0.0.1:{self.port}",
                ),
                *("--workers", str(self.workers), "--threads", "8", "--worker-class", "gthread"),
                *("--log-level", "error"),
            ],
            env=self.environment,
            cwd=HOME,
            stdout=subprocess.DEVNULL,
            stderr=self.log,
            start_new_session=True,
        )
        until(lambda: requests.get(f"{self.url}/health/ready", timeout=5).ok)
        return self

    def kill(self):
        """Take its power away: every process of it, at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Ask it to stop, as a restart does; returns its exit status."""
        self.process.terminate()
        return self.process.wait(timeout=60)


@contextmanager
def running(*nodes):
    """Nodes that run, and are gone afterwards."""
    try:
        yield [node.start() for node in nodes]
    finally:
        for node in nodes:
            if node.process and node.process.poll() is None:
                node.kill()


@contextmanager
def worker(environment):
    """A worker in the background, as it runs on the server."""
    command = [sys.executable, "manage.py", "db_worker", "--interval", "0.1"]
    with subprocess.Popen(command, env=environment, cwd=HOME) as process:
        yield process
        process.terminate()


class Person(requests.Session):
    """Somebody with a browser, who fills in forms."""

    def prepare_request(self, request):
        """Send every cookie, also those for https: a proxy would end that, and here is none."""
        prepared = super().prepare_request(request)
        prepared.headers["Host"] = HOST
        prepared.headers["Cookie"] = "; ".join(map("=".join, self.kept().items()))
        return prepared

    def kept(self):
        """The cookies by name; what came later counts."""
        return {cookie.name: cookie.value for cookie in self.cookies}

    def submit(self, url, timeout=30, headers=None, **fields):
        """Send a form of ours, with the token that it has."""
        token = self.kept().get("csrftoken")
        if not token:
            page = self.get(url, timeout=timeout).text
            token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        fields["csrfmiddlewaretoken"] = token
        return self.post(url, fields, timeout=timeout, headers=headers, allow_redirects=False)

    def sign_in(self, node, email, password=PASSWORD):
        """Sign in at one node."""
        return self.submit(f"{node.url}/accounts/login/", login=email, password=password)

    def autosaves(self, node, number, section, **answers):
        """Save a section while typing; the status of the answer, None where nobody answered."""
        address = f"{node.url}/proposals/{number}/{section}/"
        try:
            return self.submit(address, headers={"HX-Request": "true"}, **answers).status_code
        except requests.RequestException:
            return None


def until(condition, seconds=60):
    """Wait until something holds; a refused connection is not yet."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if condition():
                return
        except requests.RequestException:
            pass
        time.sleep(0.05)
    raise AssertionError("It never came to be.")
