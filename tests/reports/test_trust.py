"""The same pre-check gives the same bytes, and nothing is fetched while they are made."""

import os
import subprocess
import sys

import pytest

from proposals.reports import renderer
from proposals.reports.pdf import rendered

#: Makes the reports of the first pre-checks, and prints the digest of their bytes.
MAKE = """
import django, hashlib
django.setup()
from proposals.models import Precheck
from proposals.reports.pdf import rendered
reports = [rendered(precheck, "en") for precheck in Precheck.objects.order_by("pk")[:4]]
print(len(reports), hashlib.sha256(b"".join(reports)).hexdigest())
"""


def test_the_same_precheck_gives_the_same_bytes(prechecked):
    precheck = prechecked()

    assert rendered(precheck, "en") == rendered(precheck, "en")


def test_every_process_gives_the_same_bytes(tmp_path):
    database = f"sqlite:///{tmp_path / 'db.sqlite3'}"
    python("manage.py", "migrate", DATABASE_URL=database)
    python("manage.py", "load_samples", DATABASE_URL=database)

    made = {python("-c", MAKE, DATABASE_URL=database, PYTHONHASHSEED=seed) for seed in "017"}

    assert len(made) == 1
    assert made.pop().startswith("4 ")


def python(*arguments, **environment):
    """What another Python says, which has its own ideas of hashes."""
    settings = {"DJANGO_SETTINGS_MODULE": "tests.settings", **environment}
    answer = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/",
        "https://example.org/picture.png",
        "data:text/css,body{display:none}",
        "static:../manage.py",
        "static:/etc/passwd",
    ],
)
def test_nothing_is_fetched_but_our_own_static_files(address):
    with pytest.raises(ValueError, match="fetches nothing but its own files"):
        renderer.OwnFiles().fetch(address)


def test_our_own_static_files_are_fetched():
    assert renderer.OwnFiles().fetch("static:img/met.svg").read().startswith(b"<svg")
