"""Calls and criteria explained, and what changed from one call to another."""

import json

from rules import calls


def test_calls_are_listed(run):
    status, out, _err = run("calls")
    assert (status, len(out.splitlines())) == (0, len(calls()))

    status, out, _err = run("calls", "--format", "json")
    assert status == 0
    assert out.startswith('[\n  {\n    "id": "2014-KA201",\n')
    assert {
        "id": "2016-KA204",
        "title": "Strategic partnerships for adult education, call 2016",
    } in (json.loads(out))


def test_a_criterion_is_explained_with_its_values_and_sources(run):
    status, out, _err = run("explain", "duration.months", "--call", "2016-KA204")

    assert status == 0
    assert out.startswith("duration.months · Duration · Eligibility\n  2016-KA204\n")
    assert "    Shortest duration in months: 12 [verified: " in out
    assert "A project lasts 1 to 3 years." in out


def test_a_criterion_is_explained_in_every_call_that_has_it(run):
    _status, out, _err = run("explain", "partnership.largest")

    assert "\n  2018-KA229, 2019-KA229, 2020-KA229\n" in out
    assert '\n  Not met: {"organisations":[{"country":"FI","role":"coordinator"},' in out
    assert "\n    > Take organisations out: 1. Associated partners are not counted.\n" in out


def test_the_standing_of_countries_is_explained_with_where_it_was_read(run):
    _status, out, _err = run("explain", "partnership.programme_countries", "--call", "2016-KA204")
    lines = [line for line in out.splitlines() if "a partner, does not count" in line]

    assert lines == [
        "    May be a partner, does not count towards the minimum: CH "
        "[verified: Switzerland in Erasmus+]",
        "    May be a partner, does not count towards the minimum: all others "
        "[verified: Strategic partnerships]",
    ]
    assert " DE, DK, EE, ES, FI, " in out


def test_what_is_not_there_can_not_be_explained(run):
    status, _out, err = run("explain", "no.such")
    assert (status, err.partition(".")[0]) == (2, "no")
    assert "duration.months" in err

    status, _out, err = run("explain", "duration.months", "--call", "nope")
    assert status == 2
    assert "nope" in err


def test_a_call_is_explained_with_what_changed(run):
    status, out, _err = run("explain", "--call", "2019-KA204", "--lang", "sv")

    assert status == 0
    assert out.startswith("2019-KA204 · Strategiska partnerskapsprojekt för vuxenutbildning")
    assert "  Kortaste tid i månader: 12 [känt, inte verifierat: " in out
    assert "]\n    21 mars i handledningen, framflyttad till 26 mars.\n" in out
    assert "]\n    \n" not in out
    assert "\n  duration.months · " in out
    assert "  2018-KA204 → 2019-KA204\n" in out
    assert "RS: Får vara partner, räknas inte i minimiantalet → Räknas i minimiantalet" in out


def test_a_provisional_call_says_so(run):
    assert (
        "  Provisional: nothing of this call is certain yet.\n"
        in (run("explain", "--call", "2027-KA220-ADU")[1])
    )


def test_the_first_call_of_an_action_has_no_year_before(run):
    assert " → " not in run("explain", "--call", "2014-KA204")[1]


def test_something_has_to_be_named_to_be_explained(run):
    assert run("explain") == (2, "", "Name a criterion, or a call with --call.\n")


def test_a_call_of_an_agency_that_is_wrong_is_named_with_the_reason(run, tmp_path, monkeypatch):
    (tmp_path / "2030-KA204.toml").write_text("colour = 1")
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))
    status, _out, err = run("explain", "--call", "2030-KA204")

    assert status == 2
    assert err == "2030-KA204.toml: Object contains unknown field `colour`\n"


def test_a_difference_is_told_in_words(run):
    status, out, _err = run("diff", "2021-KA220-ADU", "2022-KA220-ADU")

    assert status == 0
    assert out.startswith("2021-KA220-ADU → 2022-KA220-ADU\n")
    assert "+ Lump sum\n" in out
    assert "- Size of the grant\n" in out
    assert "- Smallest grant in euros: 100000\n" in out
    assert "+ Lump sums in euros: 120000, 250000, 400000\n" in out
    assert "  Earliest start: 2021-09-01 → 2022-09-01\n" in out


def test_a_difference_is_told_as_data(run):
    _status, out, _err = run("diff", "2018-KA204", "2019-KA204", "--format", "json")
    assert [change for change in json.loads(out) if change["kind"] == "country"] == [
        {
            "kind": "country",
            "name": "RS",
            "label": "RS",
            "before": ["May be a partner, does not count towards the minimum"],
            "after": ["Counts towards the minimum, may take part and coordinate"],
        }
    ]


def test_data_is_printed_as_one_reads_it(run):
    _status, out, _err = run("diff", "2020-KA204", "2021-KA220-ADU", "--format", "json")
    assert '"≥ 100 km: 575",\n' in out


def test_there_is_no_difference_to_a_call_that_is_not_there(run):
    status, _out, err = run("diff", "2018-KA204", "2018-KA2O4")
    assert status == 2
    assert err.startswith("There is no call '2018-KA2O4'. Did you mean 2018-KA204")
