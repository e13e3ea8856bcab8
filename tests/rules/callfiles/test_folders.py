"""What a call takes over from others, and an agency's own calls."""

import pytest

from rules import UnknownCallError, calls, load_call, titles
from rules.call import CallError, faults, read_call
from rules.changes import year_before

from .text import DURATION, HEAD, OTHERS, TITLE, one


def test_a_call_says_only_what_is_its_own(write):
    call = read_call(write("2016-KA999", HEAD + DURATION))
    model = load_call("2016-KA204")

    assert (call.shortest_months, call.longest_months) == (6, 36)
    assert call.title == model.title
    assert call.sources == model.sources
    assert call.programme_countries == model.programme_countries


def test_an_agency_adds_a_call(write):
    write("2030-KA204", TITLE + OTHERS)

    assert calls()[-1] == "2030-KA204"
    assert load_call("2030-KA204").title["fi"] == "Kierros 2030"
    assert load_call("2016-KA204").longest_months == 36


def test_the_faults_of_an_agency_s_own_calls_are_told(write):
    write("2030-KA204", HEAD)
    write("2031-KA204", "colour = 1")

    assert faults() == ("2031-KA204.toml: Object contains unknown field `colour`",)


def test_of_several_folders_the_last_goes_before(tmp_path, monkeypatch):
    monkeypatch.setenv("KA2CHECK_CALLS", f"{tmp_path / 'one'}:{tmp_path / 'two'}")
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.toml").write_text(f"{folder} = 1")
        (tmp_path / folder / "2016-KA204.toml").write_text(HEAD + f'field = "{folder}"')
    load_call.cache_clear()

    assert load_call("2016-KA204").field == "two"
    assert faults() == (
        "two.toml: Object contains unknown field `two`",
        "one.toml: Object contains unknown field `one`",
    )
    load_call.cache_clear()


def test_an_agency_corrects_a_call_by_a_file_of_the_same_name(write):
    write("2016-KA204", HEAD + DURATION)

    assert load_call("2016-KA204").shortest_months == 6
    assert load_call("2016-KA204").longest_months == 36
    assert len(calls()) == len(set(calls()))
    # What came after inherits the correction.
    assert load_call("2017-KA204").shortest_months == 6


def test_what_calls_share_is_corrected_by_a_file_of_the_same_name(write):
    longest = load_call("2014-KA205").longest_months
    load_call.cache_clear()
    correction = one("shortest_months", 9, document="guide")
    write("shared/youth", f'inherits = ["youth"]\n{correction}')

    call = load_call("2014-KA205")

    assert (call.shortest_months, call.longest_months) == (9, longest)


def test_a_year_that_stands_twice_in_a_name_is_the_year_once(write):
    write("2017-KA2017", HEAD)
    write("2016-KA2017", HEAD)

    before = year_before(load_call("2017-KA2017"))
    assert before is not None
    assert before.id == "2016-KA2017"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("2016-KA2O4", "2016-KA204", id="a slip"),
        pytest.param("x", "List them", id="nothing like a call"),
        pytest.param("shared/strategic", "List them", id="a file that is no call"),
        pytest.param("../calls/2016-KA204", "There is no call", id="a way around"),
    ],
)
def test_an_unknown_call_is_refused_with_a_hint(name, hint):
    with pytest.raises(UnknownCallError, match=hint):
        load_call(name)


def test_the_three_nearest_calls_are_named():
    with pytest.raises(UnknownCallError) as caught:
        load_call("2016-KA2O4")
    assert str(caught.value).count("-KA2") == 1 + 3


@pytest.mark.parametrize("name", calls())
def test_every_call_can_be_read(name):
    call = load_call(name)
    assert call.id == name
    assert {criterion.code for criterion in call.criteria} == set(call.sources)


def test_titles_are_read_without_reading_the_rest():
    assert titles() == {name: load_call(name).title for name in calls()}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('title.en = "Pilot {year}"', {"en": "Pilot 2030"}, id="above all tables"),
        pytest.param('[title]\nen = "Pilot"', {"en": "Pilot"}, id="in a table of its own"),
        pytest.param('inherits = ["2020-KA227"]', None, id="inherited"),
        pytest.param('inherits = ["gone"]', "there is no file gone.toml", id="of a file not there"),
        pytest.param("[parameters]", "a call needs a title", id="none"),
        pytest.param("title.en = ", "Invalid value", id="no TOML"),
    ],
)
def test_a_title_stands_in_the_file_or_is_inherited(write, text, said):
    write("2030-PILOT", text)

    if isinstance(said, str):
        with pytest.raises(CallError, match=f"^2030-PILOT.toml: .*{said}"):
            titles()
    else:
        found = titles()["2030-PILOT"]
        assert found == (said or {**found, "en": "Partnerships for creativity, call 2030"})
