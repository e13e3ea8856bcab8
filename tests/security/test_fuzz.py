"""Whatever is typed: every form takes it or says why not, and shows it again; no page fails."""

import json
import os

import pytest
from allauth.mfa.models import Authenticator
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.http import QueryDict
from django.urls import get_resolver
from django.utils.html import escape
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import Agency
from accounts.passkeys import AddPasskeyForm, RenamePasskeyForm
from proposals.drafting.formset import RowForm, Rows
from proposals.drafting.parts import PartForm
from proposals.drafting.pasting import understood
from proposals.drafting.tree import parted
from proposals.models import Case
from proposals.precheck import prechecked
from proposals.reports.signature import MARK, is_genuine
from proposals.review.forms import AssignForm, SayForm
from tests.factories import UserFactory

from .attacking import Page, attacked, look
from .test_attacks import HOSTILE

pytestmark = pytest.mark.django_db
#: How much is tried; `FUZZ=500 pytest tests/security/test_fuzz.py` tries more than anybody waits for.
few = settings(
    max_examples=int(os.environ.get("FUZZ", "6")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
TYPED = TEXT | st.sampled_from(HOSTILE) | st.integers().map(str) | st.dates().map(str)
#: What cannot be typed, or is never shown again.
UNSEEN = (forms.HiddenInput, forms.PasswordInput, forms.FileInput)
#: What some forms have to know.
NEEDS = {
    SayForm: lambda: {"case": Case.objects.get()},
    AssignForm: lambda: {"agency": agency()},
    AddPasskeyForm: lambda: {"user": UserFactory()},
    RenamePasskeyForm: lambda: {
        "instance": Authenticator.objects.create(
            user=UserFactory(), type="webauthn", data={"name": "Phone"}
        )
    },
}


def agency():
    return Agency.objects.get(code="FI01")


def ours(base):
    """Every class of ours below a base, found by walking: nobody has to remember a new one."""
    assert get_resolver().url_patterns  # whatever a page uses is there once these are
    below = list(base.__subclasses__())
    for form in below:
        below += form.__subclasses__()
    found = {f"{form.__module__}.{form.__qualname__}": form for form in below}
    return {
        name: form for name, form in found.items() if name.startswith(("accounts", "proposals"))
    }


FORMS = ours(BaseForm)
LISTS = {name: rows for name, rows in ours(BaseFormSet).items() if hasattr(rows, "form")}


def typed_into(fields, data, prefix=""):
    """Something for some of these fields, as a browser sends it: text, or a choice that is there."""
    sent = QueryDict(mutable=True)
    for name, field in fields.items():
        choices = [str(code) for code, _label in getattr(field, "choices", ())]
        value = TYPED | st.sampled_from(choices) if choices else TYPED
        sent.setlist(prefix + name, data.draw(st.lists(value, max_size=2), label=prefix + name))
    return sent


def shows(form):
    """Whether a form shows all that was typed into it."""
    for field in form:
        is_text = isinstance(field.field.widget, forms.TextInput | forms.Textarea)
        if is_text and not isinstance(field.field.widget, UNSEEN) and field.data:
            assert escape(field.data) in str(field), field.name
    return True


@pytest.mark.parametrize("name", FORMS)
@few
@given(st.data())
def test_a_form_takes_what_is_typed_or_says_why_not(world, name, data):
    made, options = FORMS[name], NEEDS.get(FORMS[name], dict)()
    if issubclass(made, PartForm):
        options = {"document": world.proposal.document}
    fields = made(**options).fields
    files = {
        name: SimpleUploadedFile("file", data.draw(st.binary(max_size=100)))
        for name, field in fields.items()
        if isinstance(field, forms.FileField)
    }

    form = made(typed_into(fields, data), files, **options)

    assert form.is_valid() is not bool(form.errors)
    assert shows(form)
    if issubclass(made, PartForm) and not issubclass(made, RowForm):
        understood_by_the_rules(form.apply(world.proposal.document))


@pytest.mark.parametrize("name", LISTS)
@few
@given(st.data())
def test_a_list_takes_what_is_typed_or_says_why_not(world, name, data):
    made, document = LISTS[name], world.proposal.document
    blank = made.of(document) if issubclass(made, Rows) else made()
    sent = QueryDict(mutable=True)
    for place in range(data.draw(st.integers(0, 3))):
        sent.update(typed_into(blank.empty_form.fields, data, f"{blank.prefix}-{place}-"))
    for count in ("TOTAL_FORMS", "INITIAL_FORMS"):
        sent[f"{blank.prefix}-{count}"] = data.draw(st.integers(0, 3).map(str) | TYPED)

    rows = made.of(document, sent) if issubclass(made, Rows) else made(sent)

    rows.is_valid()
    assert all(map(shows, rows))
    if issubclass(made, Rows):
        understood_by_the_rules(rows.apply(document))


def understood_by_the_rules(document):
    """What is kept can be stored, and the rules have a word on it."""
    readable, unread = parted(document)
    assert json.dumps(unread)
    assert prechecked(json.loads(json.dumps(readable)))


@few
@given(st.lists(st.lists(TYPED, max_size=7), max_size=5), st.sampled_from("\t;"))
def test_a_pasted_row_is_understood_or_says_why_not(db, rows, between):
    for row in understood("\n".join(map(between.join, rows))):
        assert row.errors or row.answers["name"]


@few
@given(st.binary(max_size=300), st.binary(max_size=128))
def test_a_file_that_we_did_not_sign_is_not_genuine(before, signature):
    assert not is_genuine(before + MARK + b"0" * 8 + b":" + signature.hex().encode())


#: Pages with forms, and who fills them in.
PAGES = (
    ("A", "/"), ("A", "/verify/"), ("A", "/accounts/login/"), ("A", "/accounts/signup/"),
    ("A", "/accounts/password/reset/"),
    ("O", "/proposals/begin/"), ("O", "/proposals/import/"),
    *(("E", "/proposals/{draft}/" + page) for page in (
        "project/", "partnership/", "description/", "results/", "activities/", "dissemination/",
        "budget/", "annexes/", "paste/", "move/", "versions/", "agency/")),
    ("O", "/proposals/{draft}/people/"), ("O", "/proposals/{draft}/what-if/"),
    ("F", "/review/"), ("F", "/review/insights/"), ("F", "/review/{draft}/"),
    ("F", "/review/{draft}/judge/results.innovation/"),
    ("O", "/accounts/email/"), ("O", "/accounts/password/change/"),
    ("D", "/admin/accounts/agency/add/"), ("D", "/admin/accounts/user/add/"),
    ("D", "/admin/proposals/proposal/"),
)  # fmt: skip


@pytest.mark.parametrize(("role", "address"), PAGES)
@few
@given(st.data())
def test_no_page_fails_whatever_is_typed(world, role, address, data):
    browser, address = world.browsers[role], address.format(draft=world.proposal.pk)
    filled_in = [form for form in Page(browser.get(address).text).forms if form[2]]
    assert filled_in
    action, method, fields = data.draw(st.sampled_from(filled_in))
    sent = {name: data.draw(st.just(kept) | TYPED, label=name) for name, kept in fields.items()}

    answer = attacked(browser, method, action or address, sent)

    faults = []
    look(faults, role, method, action, answer)
    assert faults == []
