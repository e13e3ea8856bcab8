"""Reports are made by workers in processes of their own, any number of them, on both databases."""

from io import BytesIO
from itertools import count
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest

from .cluster import postgresql
from .nodes import Node, Person, manage, production, running, until, worker

REPORTS = 4

PEOPLE = f"""
from allauth.account.models import EmailAddress
from accounts.models import User
from tests.factories import AgencyFactory, UserFactory
from tests.review.conftest import at
officer = User.objects.create_user("olli@example.org", "correct horse battery")
EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
officer.agency = AgencyFactory(code="FI01")
officer.save()
applicant = UserFactory()
print("cases", *(
    at("submitted", applicant, officer, title=f"Number {{place}}").proposal_id
    for place in range({REPORTS})
))
"""

#: How often each report was begun, and how many reports there are.
DONE = """
from django_tasks_db.models import DBTaskResult
from proposals.models import Report
tasks = DBTaskResult.objects.all()
print("tasks", *(len(task.worker_ids) for task in tasks), *{task.status for task in tasks})
print("reports", Report.objects.count())
"""


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def environment(request):
    with TemporaryDirectory() as folder:
        if request.param == "SQLite":
            yield production(DATABASE_URL=f"sqlite:///{folder}/db.sqlite3")
        else:
            with postgresql(folder) as cluster:
                yield production(DATABASE_URL=cluster.url)


@pytest.fixture(scope="module")
def cases(environment):
    """The numbers of the drafts that lie at the agency."""
    manage(environment, "migrate", "--verbosity", "0")
    manage(environment, "createcachetable")
    told = manage(environment, "shell", "-v0", "-c", PEOPLE)
    return told.split("cases ")[1].split()


@pytest.fixture(scope="module")
def node(environment, cases):
    with running(Node(environment, 1)) as [node]:
        yield node


@pytest.fixture
def olli(node):
    """An officer who is signed in."""
    officer = Person()
    officer.sign_in(node, "olli@example.org")
    return officer


def test_two_workers_share_a_bundle_and_make_each_report_once(environment, node, cases, olli):
    asked = olli.submit(f"{node.url}/reports/bundles/", cases=cases)
    address = f"{node.url}{asked.headers['Location']}"
    before = olli.get(address).text
    seen = []

    with worker(environment), worker(environment):
        until(lambda: seen.append(made(olli.get(address).text)) or seen[-1] == REPORTS)

    assert made(before) == 0
    assert "Download (ZIP)" not in before
    assert "Download (ZIP)" in olli.get(address).text
    assert seen == sorted(seen)
    told = manage(environment, "shell", "-v0", "-c", DONE)
    assert f"tasks {'1 ' * REPORTS}SUCCESSFUL\n" in told
    assert f"reports {REPORTS}\n" in told
    assert len(in_pieces(olli, f"{address}zip/")) == REPORTS


def made(page):
    """How many reports there are, as the page of a bundle says."""
    return int(page.split("Reports made: ")[1].split()[0])


def in_pieces(person, address, pieces=3):
    """The files of a ZIP whose download breaks off again and again, and goes on."""
    whole = person.get(address, headers={"Range": "bytes=0-0"})
    size = int(whole.headers["Content-Range"].rpartition("/")[2])
    content = b""
    for piece in count(1):
        last = min(piece * (size // pieces), size - 1)
        asked = {"Range": f"bytes={len(content)}-{last}", "If-Range": whole.headers["ETag"]}
        answer = person.get(address, headers=asked)
        assert answer.status_code == 206
        content += answer.content
        if len(content) == size:
            break
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        files = [archive.read(name) for name in archive.namelist()]
    assert {file[:5] for file in files} == {b"%PDF-"}
    return files
