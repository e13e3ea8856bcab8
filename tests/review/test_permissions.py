"""Who gets to which page of the review: each role at each address."""

import pytest
from django.urls import reverse
from django.utils import timezone

from proposals import workflow
from proposals.models import Comment, OpenCall, SavedView
from tests.factories import OfficerFactory, UserFactory
from tests.review.conftest import ask, at, drafted

pytestmark = pytest.mark.django_db

#: Of the desk as such.
DESK = [
    ("review:queue", [], "get"),
    ("review:assign", [], "post"),
    ("review:save_view", [], "post"),
    ("review:export", ["csv"], "get"),
    ("review:export", ["xlsx"], "get"),
    ("review:export", ["jsonl"], "get"),
    ("review:insights", [], "get"),
    ("review:insight", ["partners"], "get"),
]
#: Of one draft, at the agency.
CASE = [
    ("review:case", [], "get"),
    ("review:step", ["begin"], "get"),
    ("review:step", ["begin"], "post"),
    ("review:say", [], "get"),
    ("review:say", [], "post"),
    ("review:judge", ["duration.months"], "get"),
    ("review:judge", ["duration.months"], "post"),
    ("review:withdraw", ["request"], "post"),
]
#: Of one draft that its writers ask to be taken late.
PLEA = [
    ("review:step", ["allow_late"], "get"),
    ("review:step", ["allow_late"], "post"),
    ("review:step", ["refuse_late"], "get"),
    ("review:step", ["refuse_late"], "post"),
]
#: Of one draft, on the applicant's side.
OUTWARD = [
    ("agency:case", [], "get"),
    ("agency:step", ["withdraw"], "post"),
    ("agency:step", ["ask_late"], "post"),
    ("agency:reply", [], "post"),
    ("agency:answer", ["request"], "post"),
]


@pytest.fixture
def people(agency, applicant, officer):
    return {
        "applicant": applicant,
        "another applicant": UserFactory(),
        "officer": officer,
        "colleague": OfficerFactory(agency=agency),
        "officer elsewhere": OfficerFactory(agency__code="SE01"),
        "administrator": UserFactory(is_staff=True, is_superuser=True),
    }


@pytest.fixture
def case(applicant, officer):
    case = at("returned", applicant, officer)
    Comment.objects.create(
        case=case, subject="section:project", audience="applicant", text="?", author=officer
    )
    return case


@pytest.fixture
def plea(applicant, agency):
    OpenCall.objects.update(closes=timezone.now())
    proposal = drafted(applicant, agency="FI01")
    return workflow.take("ask_late", proposal, applicant, note="Our server was down.").case


@pytest.mark.parametrize("address", DESK)
@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("applicant", False),
        ("officer", True),
        ("officer elsewhere", True),
        ("administrator", False),
    ],
)
def test_the_desk_is_for_officers(client, people, address, who, allowed):
    assert is_let_in(client, people[who], address) == allowed


@pytest.mark.parametrize("address", CASE)
@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("applicant", False),
        ("another applicant", False),
        ("officer", True),
        ("colleague", True),
        ("officer elsewhere", False),
        ("administrator", False),
    ],
)
def test_a_case_is_for_the_officers_of_its_agency(client, people, case, address, who, allowed):
    assert is_let_in(client, people[who], address, case) == allowed


@pytest.mark.parametrize("address", PLEA)
@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("applicant", False),
        ("another applicant", False),
        ("officer", True),
        ("colleague", True),
        ("officer elsewhere", False),
        ("administrator", False),
    ],
)
def test_a_plea_is_for_the_officers_of_its_agency(client, people, plea, address, who, allowed):
    assert is_let_in(client, people[who], address, plea) == allowed


@pytest.mark.parametrize("address", OUTWARD)
@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("applicant", True),
        ("another applicant", False),
        ("officer", False),
        ("colleague", False),
        ("officer elsewhere", False),
        ("administrator", False),
    ],
)
def test_the_other_side_is_for_who_drafts(client, people, case, address, who, allowed):
    assert is_let_in(client, people[who], address, case) == allowed


@pytest.mark.parametrize("address", [*DESK, *CASE, *OUTWARD])
def test_a_visitor_is_asked_to_sign_in(client, case, address):
    url = url_of(address, case)

    assert send(client, address, case).headers["Location"] == f"/accounts/login/?next={url}"


@pytest.mark.parametrize("address", [a for a in [*DESK, *CASE, *OUTWARD] if a[2] == "post"])
def test_a_link_alone_changes_nothing(client, people, case, address):
    client.force_login(people["applicant" if address in OUTWARD else "officer"])
    if address[0] in ("review:step", "review:say", "review:judge"):
        return  # these show their form first, and reading it changes nothing

    assert client.get(url_of(address, case)).status_code == 405


def test_a_saved_view_is_its_officers_own(client, people):
    view = SavedView.objects.create(user=people["officer"], name="Mine")
    client.force_login(people["colleague"])

    assert client.post(f"/review/views/{view.pk}/delete/").status_code == 404
    assert SavedView.objects.exists()


def is_let_in(client, user, address, case=None):
    client.force_login(user)
    response = send(client, address, case)
    response.close()
    # The reply in no thread, or the step that is not possible now, is still their own page.
    assert response.status_code in (200, 302, 404, 409, 422)
    return response.status_code != 404


def send(client, address, case):
    data = {"subject": "section:project", "text": "A word", "kind": "internal"}
    if address[2] == "get":
        return client.get(url_of(address, case))
    return client.post(url_of(address, case), data)


def url_of(address, case):
    name, more, _method = address
    if more == ["request"]:
        more = [(case.requests.first() or ask(case, case.officer)).pk]
    own = [case.proposal_id] if case and (name, more, _method) not in DESK else []
    return reverse(name, args=[*own, *more])
