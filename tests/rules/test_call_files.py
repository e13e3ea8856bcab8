"""Files of calls: what they take over, what they are refused for, and an agency's own."""

import pytest

from rules import Outcome, UnknownCallError, calls, load_call, titles
from rules.call import CallError, faults, read_call
from rules.standing import Standing
from tests.rules.cases import finding, partnership, proposal

HEAD = """
inherits = ["2016-KA204"]
"""
DURATION = """
[parameters]
shortest_months = { value = 6, document = "page", confidence = "verified" }
"""
TITLE = """
title.en = "A call of {year}"
title.sv = "En omgång {year}"
title.fi = "Kierros {year}"
"""
OTHERS = """
[documents.guide]
title = "A guide"
publisher = "An agency"

[[countries]]
codes = "others"
standing = "partner"
document = "guide"
confidence = "verified"
"""
SENTENCE = """
[[criteria."work.theme"]]
document = "page"
section = "1"
says = { en = "a", sv = "b", fi = "c" }
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of an agency's own calls."""
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))
    load_call.cache_clear()
    yield tmp_path
    load_call.cache_clear()


@pytest.fixture
def write(folder):
    def written(name, text):
        path = folder / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return written


def value(what, more=""):
    return f"[parameters]\n{what}\n{more}"


def one(name, of, document="page", confidence="verified"):
    return value(
        f'{name} = {{ value = {of}, document = "{document}", confidence = "{confidence}" }}'
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param(
            "inherits = [", "2030-KA999.toml: Invalid value (at end of document)", id="TOML"
        ),
        pytest.param(
            HEAD + "colour = 1",
            "2030-KA999.toml: Object contains unknown field `colour`",
            id="unknown key",
        ),
        pytest.param(
            HEAD + DURATION.replace("value", "colour = 1, value"),
            "2030-KA999.toml: parameters.shortest_months: Object contains unknown field `colour`",
            id="unknown key of a value",
        ),
        pytest.param(
            TITLE + OTHERS.replace("title", "colour = 1\ntitle"),
            "2030-KA999.toml: documents.guide: Object contains unknown field `colour`",
            id="unknown key of a document",
        ),
        pytest.param(
            TITLE + OTHERS.replace("codes", "colour = 1\ncodes"),
            "2030-KA999.toml: countries, line 1: Object contains unknown field `colour`",
            id="unknown key of a line of countries",
        ),
        pytest.param(
            HEAD + SENTENCE + "colour = 1",
            "2030-KA999.toml: criteria.work.theme: Object contains unknown field `colour`"
            " - at `$[0]`",
            id="unknown key of a sentence",
        ),
        pytest.param(
            HEAD
            + value(
                "meeting_travel = { value = [{ km = 1, euros = 1, colour = 1 }],"
                ' document = "page", confidence = "known" }'
            ),
            "2030-KA999.toml: parameters.meeting_travel: Object contains unknown field `colour`"
            " - at `$[0]`",
            id="unknown key of a unit cost",
        ),
        pytest.param(
            HEAD + one("weeks", 6),
            "2030-KA999.toml: parameters.weeks: there is no such parameter",
            id="unknown parameter",
        ),
        pytest.param(
            HEAD + value('shortest_months = { value = 6, confidence = "known" }'),
            "2030-KA999.toml: parameters.shortest_months: Object missing required field `document`",
            id="no source",
        ),
        pytest.param(
            HEAD + value('shortest_months = { value = 6, document = "page" }'),
            "2030-KA999.toml: parameters.shortest_months: "
            "Object missing required field `confidence`",
            id="no confidence",
        ),
        pytest.param(
            HEAD + one("shortest_months", 6, confidence="certain"),
            "2030-KA999.toml: parameters.shortest_months: Invalid enum value 'certain'"
            " - at `$.confidence`",
            id="unknown confidence",
        ),
        pytest.param(
            HEAD + one("shortest_months", 6, document="rumour"),
            "2030-KA999.toml: parameters.shortest_months: there is no document 'rumour'",
            id="unknown document",
        ),
        pytest.param(
            HEAD + one("shortest_months", '"six"'),
            "2030-KA999.toml: parameters.shortest_months: Expected `int`, got `str`",
            id="wrong type",
        ),
        pytest.param(
            HEAD + one("earliest_start", "2016-02-30"),
            "2030-KA999.toml: Invalid date or datetime (at line 4, column 28)",
            id="impossible date",
        ),
        pytest.param(
            HEAD + one("deadline", "2016-03-31T12:00:00Z"),
            "2030-KA999.toml: parameters.deadline: Expected `datetime` with no timezone component",
            id="a deadline that is not Brussels time",
        ),
        pytest.param(
            HEAD + one("shortest_months", 37),
            "2030-KA999.toml: parameters.shortest_months: 37 is more than longest_months: 36",
            id="bounds the wrong way round",
        ),
        pytest.param(
            HEAD
            + """
[[countries]]
codes = "RS ME"
standing = "counts"
document = "page"
confidence = "known"

[[countries]]
codes = "ME"
standing = "partner"
document = "page"
confidence = "known"
""",
            "2030-KA999.toml: countries, line 2: ME stands in two lines",
            id="overlapping standing",
        ),
        pytest.param(
            HEAD
            + """
[[countries]]
codes = "UK"
standing = "counts"
document = "page"
confidence = "known"
""",
            "2030-KA999.toml: countries, line 1: UK is no ISO 3166-1 code",
            id="unknown country",
        ),
        pytest.param(
            HEAD
            + """
[[countries]]
codes = "RS"
standing = "welcome"
document = "page"
confidence = "known"
""",
            "2030-KA999.toml: countries, line 1: Invalid enum value 'welcome' - at `$.standing`",
            id="unknown standing",
        ),
        pytest.param(
            HEAD
            + """
[[criteria."work.weather"]]
document = "page"
section = "1"
says = { en = "a", sv = "b", fi = "c" }
""",
            "2030-KA999.toml: criteria.work.weather: there is no such criterion",
            id="unknown criterion",
        ),
        pytest.param(
            HEAD
            + """
[[criteria."work.theme"]]
document = "page"
section = "1"
says = { en = "a", sv = "b" }
""",
            "2030-KA999.toml: criteria.work.theme.says: needed: en, sv, fi",
            id="a language is missing",
        ),
        pytest.param(
            HEAD + 'without = ["shortest_months"]',
            "2030-KA999.toml: criteria.duration.months: it needs parameters.shortest_months",
            id="a criterion without its value",
        ),
        pytest.param(
            HEAD + 'without = ["added_value_at_stake"]',
            "2030-KA999.toml: criteria.partnership.added_value: "
            "it needs parameters.added_value_at_stake",
            id="another criterion without its value",
        ),
        pytest.param(
            HEAD + 'without = ["lump_sums"]',
            "2030-KA999.toml: without: lump_sums is not inherited",
            id="nothing to leave out",
        ),
        pytest.param(
            'inherits = ["nowhere"]',
            "2030-KA999.toml: inherits: there is no file nowhere.toml",
            id="inherits from nowhere",
        ),
        pytest.param(
            'inherits = ["2030-KA999"]',
            "2030-KA999.toml: inherits: there is no file 2030-KA999.toml",
            id="inherits itself",
        ),
        pytest.param(
            TITLE,
            "2030-KA999.toml: a call needs a year, a title and a line for all countries",
            id="no line for all countries",
        ),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_name_its_key_and_the_reason(
    write, text, complaint
):
    with pytest.raises(CallError) as caught:
        read_call(write("2030-KA999", text))
    assert str(caught.value) == complaint


def test_a_fault_is_laid_at_the_file_that_has_it(write):
    write("shared/half", one("shortest_months", 6, document="rumour"))
    with pytest.raises(CallError) as caught:
        read_call(write("2030-KA999", 'inherits = ["2016-KA204", "half"]'))
    assert str(caught.value) == (
        "half.toml: parameters.shortest_months: there is no document 'rumour'"
    )


def test_files_that_inherit_each_other_are_refused(write):
    write("shared/one", 'inherits = ["two"]')
    write("shared/two", 'inherits = ["one"]')
    with pytest.raises(CallError, match=r"one\.toml: inherits: it inherits itself"):
        read_call(write("2030-KA999", 'inherits = ["one"]'))


def test_a_file_that_can_not_be_opened_is_refused(tmp_path):
    with pytest.raises(CallError, match=r"2030-KA999\.toml: .*No such file"):
        read_call(tmp_path / "2030-KA999.toml")


def test_a_call_says_only_what_is_its_own(write):
    call = read_call(write("2016-KA999", HEAD + DURATION))
    model = load_call("2016-KA204")

    assert (call.shortest_months, call.longest_months) == (6, 36)
    assert call.title == model.title
    assert call.sources == model.sources
    assert call.programme_countries == model.programme_countries


def test_what_was_verified_for_one_year_is_only_known_for_another(write):
    same, later = (read_call(write(f"{year}-KA999", HEAD)) for year in (2016, 2018))

    assert same.values["shortest_months"].confidence == "verified"
    assert later.values["shortest_months"].confidence == "known"
    # The agency's page bears no year: it holds for all of them.
    assert later.values["longest_months"].confidence == "verified"


def test_nothing_is_verified_in_a_provisional_call(write):
    call = read_call(write("2016-KA999", "provisional = true\n" + HEAD))
    assert {each.confidence for each in call.values.values()} <= {"known", "unsure"}


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


@pytest.mark.parametrize(
    ("confidence", "outcome"),
    [("verified", Outcome.NOT_MET), ("known", Outcome.JUDGEMENT), ("unsure", Outcome.JUDGEMENT)],
)
def test_a_value_that_nobody_has_verified_makes_nothing_fail(write, confidence, outcome):
    text = HEAD + one("longest_months", 30, confidence=confidence)
    call = read_call(write("2016-KA999", text))
    found = finding("duration.months", proposal(duration_months=31), call)

    assert found.outcome == outcome
    confirm = "Confirm in the guide of your call: Nyckelfunktion 2"
    assert (confirm in found.remedy_in("en")) == (outcome == Outcome.JUDGEMENT)


def test_only_the_value_that_decided_has_to_be_verified(write):
    call = read_call(write("2016-KA999", HEAD + one("longest_months", 30, confidence="unsure")))
    assert finding("duration.months", proposal(duration_months=11), call).outcome == Outcome.NOT_MET


def test_a_rule_that_nobody_has_verified_makes_nothing_fail(write):
    text = (
        HEAD
        + """
[[criteria."duration.months"]]
document = "page"
section = "1"
says = { en = "a", sv = "b", fi = "c" }
confidence = "unsure"
"""
    )
    call = read_call(write("2016-KA999", text))
    assert finding("duration.months", proposal(duration_months=11), call).outcome == (
        Outcome.JUDGEMENT
    )


def test_only_the_countries_that_decided_have_to_be_verified(write):
    text = (
        HEAD
        + """
[[countries]]
codes = "GE"
standing = "partner"
document = "page"
confidence = "unsure"
"""
    )
    call = read_call(write("2016-KA999", text))
    code = "partnership.programme_countries"

    assert call.standing("GE") is Standing.PARTNER
    assert finding(code, partnership("FI SE GE"), call).outcome == Outcome.JUDGEMENT
    assert finding(code, partnership("FI SE UA"), call).outcome == Outcome.NOT_MET


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
def test_a_title_stands_in_the_file_or_is_inherited(tmp_path, monkeypatch, text, said):
    (tmp_path / "2030-PILOT.toml").write_text(text)
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))

    if isinstance(said, str):
        with pytest.raises(CallError, match=f"^2030-PILOT.toml: .*{said}"):
            titles()
    else:
        found = titles()["2030-PILOT"]
        assert found == (said or {**found, "en": "Partnerships for creativity, call 2030"})
