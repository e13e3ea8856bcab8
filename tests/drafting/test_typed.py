"""What somebody typed is sent by itself: all else stays as the page has seen it."""

import json
import re

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proposals.drafting.forms import AnnexesForm
from proposals.drafting.sections import SECTIONS, apply
from proposals.management.commands.load_samples import SAMPLES
from tests.factories import ProposalFactory

from .sending import AUTOSAVE, fields

#: One of each kind that some field reads, and some that none does.
words = st.sampled_from(
    [
        "",
        " ",
        "7",
        "Opisto",
        "True",
        "FI",
        "partner",
        "culture_and_art",
        "2016-09-01",
        "a\r\nb",
        "0",
    ]
)
samples = st.sampled_from(sorted(SAMPLES.glob("*.json")))


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_was_typed_is_understood_as_if_the_whole_page_had_been_sent(db, section, data):
    tree = json.loads(data.draw(samples).read_text())
    keys = [part.key for part in section.parts]
    page = section.bound(tree, adding=data.draw(st.sampled_from(keys)))
    shown = sent_by(page)
    boxes = [name for form in page for name in names_of(form)]
    typed = data.draw(
        st.dictionaries(st.sampled_from(boxes), st.lists(words, max_size=2))
        if boxes
        else st.just({})
    )

    whole, part = QueryDict(mutable=True), QueryDict(mutable=True)
    for name, values in (shown | typed).items():
        whole.setlist(name, values)
    for name, values in typed.items():
        part.setlist(name, values)

    by_whole = apply(section.bound(tree, whole), tree)
    by_part = apply(section.bound(tree, part, typed=frozenset(typed)), tree)

    assert by_part == by_whole


def sent_by(page):
    """What a browser would send of a page: of each name all that it stands for."""
    sent = {}
    for form in page:
        for name, value in fields(form):
            sent[name] = value if isinstance(value, list) else [str(value)]
    return sent


def names_of(form):
    """What one can type into."""
    rows = form.forms if hasattr(form, "row") else [form]
    return [row.add_prefix(name) for row in rows for name in row.fields if name != "DELETE"]


class Window:
    """A page that somebody types in, whose script saves it."""

    def __init__(self, client, draft, slug):
        self.client, self.draft = client, draft
        self.address = f"/proposals/{draft.pk}/{slug}/"
        context = client.get(self.address).context
        names = ("seen", "window")
        self.known = {name: context[name] for name in names} | {"version": draft.version}

    def types(self, typed, is_lost=False):
        """The answer to what is typed; unless it is lost the page knows now what was saved."""
        sent = {**self.known, **typed, "typed": list(typed)}
        answer = self.client.post(self.address, sent, headers=AUTOSAVE)
        self.draft.refresh_from_db()
        if not is_lost:
            self.known |= {"seen": answer.context["seen"], "version": self.draft.version}
        return answer


NAMES = ("Opisto", "Skola", "Kool")


@pytest.fixture
def partnership(client, applicant):
    """The page of three organisations."""
    rows = [{"name": name, "city": f"{name}la", "country": "FI"} for name in NAMES]
    draft = ProposalFactory(owner=applicant, answers={"organisations": rows})
    return Window(client, draft, "partnership")


def test_nothing_but_what_was_typed_changes(partnership):
    before = partnership.draft.document["organisations"]

    partnership.types({"organisations-1-name": "Skolan"})

    assert partnership.draft.document["organisations"] == [
        before[0], {**before[1], "name": "Skolan"}, before[2]
    ]  # fmt: skip


def test_two_windows_that_type_into_one_row_both_get_through(client, partnership):
    other = Window(client, partnership.draft, "partnership")
    partnership.types({"organisations-1-name": "Skolan"})

    answer = other.types({"organisations-1-city": "Skoby"})

    assert partnership.draft.document["organisations"][1] == {
        "name": "Skolan", "city": "Skoby", "country": "FI"
    }  # fmt: skip
    assert answer["HX-Retarget"] == "#draft-form"


EMPTIED = {f"organisations-1-{name}": "" for name in ("name", "city", "country")}


def test_a_row_that_was_emptied_takes_the_next_one_up_on_the_page_too(partnership):
    answer = partnership.types(EMPTIED)

    kept = [row["name"] for row in partnership.draft.document["organisations"]]
    assert (kept, answer["HX-Retarget"]) == (["Opisto", "Kool"], "#draft-form")


def test_who_never_heard_that_rows_moved_up_writes_into_the_row_they_see(partnership):
    partnership.types(EMPTIED, is_lost=True)

    partnership.types({**EMPTIED, "organisations-2-name": "Kooli"})

    rows = partnership.draft.document["organisations"]
    assert [(row["name"], row["city"]) for row in rows] == [
        ("Opisto", "Opistola"), ("Kooli", "Koolla")
    ]  # fmt: skip


def test_a_new_row_whose_answer_was_lost_is_not_there_twice(partnership):
    partnership.types({"organisations-3-name": "Esc"}, is_lost=True)

    partnership.types({"organisations-3-name": "Escuela"})

    names = [row["name"] for row in partnership.draft.document["organisations"]]
    assert names == [*NAMES, "Escuela"]


def test_salary_costs_of_another_output_stand_where_the_page_shows_them(client, applicant):
    costs = [{"title": f"O{days}", "staff_costs": [{"days": days}]} for days in (1, 2)]
    draft = ProposalFactory(owner=applicant, answers={"intellectual_outputs": costs})
    window = Window(client, draft, "results")

    answers = [
        window.types({f"staff_costs-{row}-output": output}) for row, output in ((0, "1"), (1, "0"))
    ]

    assert draft.document["intellectual_outputs"] == [
        {"title": "O1", "staff_costs": [{"days": 2}]}, {"title": "O2", "staff_costs": [{"days": 1}]}
    ]  # fmt: skip
    assert ["HX-Retarget" in answer for answer in answers] == [False, True]


@pytest.mark.parametrize(
    "name",
    ["organisations-999-name", "organisations--1-name", "organisations-٣-name", "organisations-0",
     "organisations-0-unknown", "title", "typed", "organisations-" + "9" * 900 + "-name"],
)  # fmt: skip
def test_a_name_that_no_field_of_the_page_has_changes_nothing(partnership, name):
    answer = partnership.types({name: "Words"})

    assert (answer.status_code, partnership.draft.version) == (200, 1)


def test_an_answer_that_is_not_asked_can_be_emptied_and_written_again(client, applicant):
    draft = ProposalFactory(owner=applicant, answers={"annexes": {"mandates": True}})
    window = Window(client, draft, "annexes")
    assert "mandates" in AnnexesForm.not_asked_by(draft.document["call"])

    window.types({"annexes-mandates": ""})
    window.types({"annexes-mandates": "False"})

    assert window.draft.document["annexes"] == {"mandates": False}


def test_what_a_field_was_told_goes_when_its_row_is_emptied(partnership):
    """The row's place is empty on the page then, and no form of the draft stands there."""
    aside = re.compile(
        r'id="id_organisations-2-role-aside" data-hx-swap-oob="true">(.*?)</div>', re.S
    )
    last = {f"organisations-2-{name}": "" for name in ("name", "city", "country", "role")}
    away = {"organisations-2-country": "US", "organisations-2-role": "coordinator"}

    answers = [partnership.types(typed).content.decode() for typed in (away, last)]

    told = [aside.search(answer)[1] for answer in answers]
    assert ("programme country" in told[0], told[1]) == (True, "")
