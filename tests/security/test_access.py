"""Everybody at every address with every method: what the one table says, and nothing else."""

import pytest
from django.apps import apps
from django.db import transaction
from django.urls import resolve

from .access import ROLES, TABLE
from .conftest import SECRET
from .walking import REFUSED, filled, routes, told

ROWS = {
    address: dict(zip(("GET", "POST"), signs, strict=True))
    for address, *signs in (line.split() for line in TABLE.splitlines() if line.startswith("/"))
}
#: What is sent with a post; elsewhere nothing, which is refused only after who sent it.
SENT = {"agency:reply": {"subject": "field:title", "text": "Yes."}}
#: Whoever is none of these has no part in the draft, wherever they look.
OUTSIDERS = "ASX"


def test_every_address_has_its_row_and_every_row_its_address():
    assert sorted(set(routes())) == sorted(ROWS)


@pytest.mark.parametrize("route", ROWS)
def test_everybody_gets_what_the_table_says(world, route):
    address = filled(route, values(world, route))

    told_of = {method: signs(world, method, address) for method in ("GET", "POST", "HEAD")}

    assert told_of == {**ROWS[route], "HEAD": ROWS[route]["GET"]}, address


@pytest.mark.parametrize("method", REFUSED)
def test_no_other_method_does_anything_for_anybody(world, method):
    for route in ROWS:
        address = filled(route, values(world, route))
        for role in ROLES:
            assert within(world, role, method, address).status_code == 405, (role, address)


def signs(world, method, address):
    """What comes of it for each of them, as the table writes it; outsiders never read a word."""
    answers = {role: within(world, role, method, address) for role in ROLES}
    for role in OUTSIDERS:
        assert SECRET.encode() not in content(answers[role]), f"{role} reads it at {address}"
    return "".join(told(answer) for answer in answers.values())


def within(world, role, method, address):
    """What this person gets, as if nobody had asked before or ever would again."""
    with transaction.atomic():
        browser = world.browsers[role]
        cookies = dict(browser.cookies)
        sent = SENT.get(resolve(address).view_name, {}) if method == "POST" else None
        answer = browser.post(address, sent) if sent else browser.generic(method, address)
        browser.cookies.clear()
        browser.cookies.update(cookies)
        answer.is_read = content(answer)
        transaction.set_rollback(True)
    return answer


def content(answer):
    """All that was sent, streamed or not."""
    if not hasattr(answer, "is_read"):
        answer.is_read = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer.is_read


def values(world, route):
    """What to put into the parts of an address, so that it leads to something real."""
    proposal = world.proposal
    if route.startswith("/admin/"):
        return {**administered(world, route), "url": "nothing", "content_type_id": 0}
    known = (number for start, number in world.numbers.items() if route.startswith(start))
    return {
        "pk": next(known, proposal.pk),
        "number": "ABCDEF1234",
        "request_pk": world.request.pk,
        "version_pk": proposal.versions.first().pk,
        "member_pk": proposal.members.get(person=world.people["R"]).pk,
        "invitation_pk": world.invitation.pk,
        "name": "return" if route.startswith("/review/") else "resubmit",
        "form": "csv",
        "table": "criteria",
        "code": "results.innovation",
        "call_id": "2016-KA204",
        "slug": "project",
        "key": "no-such-key",
        "uidb36": "1",
        "provider_id": "sso",
    }


def administered(world, route):
    """Somebody or something for a page of the administration; a number where it has none."""
    app, model = [*route.split("/")[2:], "", ""][:2]
    known = {"user": world.people["O"], "agency": world.agency}
    thing = known.get(model)
    if thing is None and model and (app, model) in registered():
        thing = apps.get_model(app, model).objects.first()
    pk = thing.pk if thing else 1
    return {"object_id": pk, "id": pk, "app_label": "accounts"}


def registered():
    """The models of the site, as their addresses name them."""
    return {(model._meta.app_label, model._meta.model_name) for model in apps.get_models()}
