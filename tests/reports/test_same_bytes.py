"""The same pre-check gives the same bytes, whoever makes them."""

import os
import subprocess
import sys

import pytest

from proposals.reports import renderer
from proposals.reports.pdf import work
from proposals.reports.press import press

from .frozen import precheck

#: Makes a pre-check of every sample, where there is none yet, and then all their reports.
MAKE = """
if __name__ == "__main__":
    import django, hashlib, pathlib
    django.setup()
    from accounts.models import User
    from proposals.documents import imported
    from proposals.models import Precheck
    from proposals.precheck import store
    from proposals.reports.pdf import rendered
    owner, is_new = User.objects.get_or_create(email="owner@example.org")
    for sample in sorted(pathlib.Path("proposals/samples").glob("*.json")) if is_new else ():
        store(imported(sample.read_bytes(), owner), owner)
    reports = [rendered(precheck, "fi") for precheck in Precheck.objects.all()]
    print(len(reports), hashlib.sha256(b"".join(reports)).hexdigest())
"""


# WeasyPrint leaves the file of its colour profile open.
@pytest.mark.filterwarnings("ignore:.*sRGB2014:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:.*sRGB2014:ResourceWarning")
def test_the_press_prints_what_the_renderer_makes(db):
    asked = work(precheck("huge"), "sv")

    assert renderer.pdf(asked) == press.pdf(asked)


def test_every_process_gives_the_same_bytes(tmp_path):
    database = f"sqlite:///{tmp_path / 'db.sqlite3'}"
    python("manage.py", "migrate", DATABASE_URL=database)

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
