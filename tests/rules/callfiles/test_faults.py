"""What a file of a call is refused for: with its name, its key and the reason."""

import pytest

from rules.call import CallError, read_call

from .text import DURATION, HEAD, OTHERS, SENTENCE, TITLE, one, value


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
