"""The command line: what it prints, what it complains of and with which exit status it ends."""

import io
import json
import subprocess
import sys

import pytest

from rules import calls, document
from rules.__main__ import main
from rules.schema import json_schema
from tests.rules.cases import partnership

SOUND = {"schema": "ka2check/proposal/1", "call": "2016-KA204", "title": "Kept"}
BROKEN = {**SOUND, "title": "Broken", "duration_months": 40}


@pytest.fixture
def written(tmp_path):
    """A file of this content, by its path."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return str(path)

    return write


@pytest.fixture
def run(capsys):
    """What a command prints and complains of, and its exit status."""

    def ran(*arguments):
        status = main([*map(str, arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return ran


@pytest.fixture
def ready(written):
    return written("ready.json", READY)


READY = json.loads(
    document.write(
        partnership(
            "FI SE EE",
            call="2016-KA204",
            title="Ready",
            duration_months=24,
            objectives=("key_skills",),
            activities=("exchange_of_practices",),
        )
    )
) | {
    "results": [{"kind": "study_material", "level": "small_scale"}],
    "dissemination": {"target_groups": "Teachers", "methods": "Web", "scope": "Nordic"},
}


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


def test_a_proposal_is_checked_as_text(run, ready):
    status, out, err = run("check", ready)

    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "Ready · 2016-KA204 · Ready"
    assert "  + partnership.organisations · Met" in out
    assert "  ? work.theme · Not answered yet" in out
    assert "      @ themes, shared_theme" in out


@pytest.mark.parametrize(("lang", "verdict"), [("sv", "Klar"), ("fi", "Valmis")])
def test_a_proposal_is_checked_in_another_language(run, ready, lang, verdict):
    _status, out, _err = run("check", ready, "--lang", lang)
    assert out.splitlines()[0] == f"Ready · 2016-KA204 · {verdict}"


def test_the_stable_shape_of_a_report(run, written):
    status, out, _err = run("check", written("a.json", BROKEN), "--format", "json")
    (report,) = json.loads(out)
    finding = next(f for f in report["findings"] if f["code"] == "duration.months")

    assert status == 1
    assert list(report) == ["proposal", "call", "rules_version", "verdict", "findings"]
    assert (report["proposal"], report["call"], report["verdict"]) == (
        "Broken",
        "2016-KA204",
        "not_eligible",
    )
    assert list(finding) == [
        "code",
        "weight",
        "outcome",
        "message",
        "remedy",
        "where",
        "sources",
    ]
    assert finding["weight"] == "eligibility"
    assert finding["outcome"] == "not_met"
    assert finding["message"] == "Duration in months: 40. Allowed: 12 to 36."
    assert finding["remedy"] == "Choose a duration of 12 to 36 months."
    assert finding["where"] == ["duration_months"]
    assert list(finding["sources"][0]) == ["document", "section", "says", "confidence"]


def test_several_files_come_out_in_their_order(run, written, ready):
    status, out, _err = run("check", ready, written("b.json", BROKEN), "--format", "jsonl")
    assert status == 1
    assert [json.loads(line)["proposal"] for line in out.splitlines()] == ["Ready", "Broken"]


def test_what_a_person_must_judge_passes(run, written, ready):
    guest = {"name": "Archive", "country": "GE", "role": "partner", "added_value": "The sources"}
    judged = {**READY, "title": "Guest", "organisations": [*READY["organisations"], guest]}
    status, _out, err = run("check", ready, written("guest.json", judged))

    assert status == 0
    assert err == (
        "Checked: 2 · Ready: 1 · Needs a judgement: 1 · Incomplete: 0 · Not eligible: 0"
        " · Could not be read: 0\n"
    )


def test_one_bad_line_does_not_stop_the_others(run, written):
    lines = [json.dumps(SOUND), "{oops", "", json.dumps(BROKEN), '{"schema": 1}']
    path = written("many.jsonl", "\n".join(lines).encode())
    status, out, err = run("check", path, "--format", "jsonl")

    assert status == 2
    assert [json.loads(line)["proposal"] for line in out.splitlines()] == ["Kept", "Broken"]
    assert err.splitlines() == [
        f"{path}, line 2: Not JSON: an unexpected character.",
        f"{path}, line 5: schema: Expected string, got integer.",
        "Checked: 2 · Ready: 0 · Needs a judgement: 0 · Incomplete: 1 · Not eligible: 1"
        " · Could not be read: 2",
    ]


def test_a_line_too_long_is_one_bad_line(run, written):
    data = b'"' + b"x" * (2 * document.LARGEST_BYTES + 7) + b'"\n' + json.dumps(SOUND).encode()
    path = written("many.jsonl", data)
    status, out, err = run("check", path, "--format", "jsonl")

    assert (status, len(out.splitlines())) == (2, 1)
    assert err.splitlines()[0] == (
        f"{path}, line 1: The document is too large. At most 4000000 bytes."
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "line 1: Not JSON: it ends too early."),
        (b'{\n"schema" 1}', "line 2: Not JSON: an unexpected character."),
        ({**SOUND, "title": 5}, "title: Expected string, got integer."),
        ({**SOUND, "organisations": [{"x": 1}]}, "organisations/0/x: There is no such key."),
        (
            {**SOUND, "call": "2016-KA999"},
            "call: There is no call '2016-KA999'. Did you mean 2016-KA2",
        ),
        (
            {"schema": SOUND["schema"]},
            'call: It names no call. Write "call" into the document, or use --call.',
        ),
        (b"x" * 10_000_000, "The document is too large. At most 4000000 bytes."),
    ],
)
def test_a_file_that_can_not_be_read_is_named_with_the_place(
    run, written, ready, content, complaint
):
    path = written("bad.json", content)
    status, out, err = run("check", path, ready)

    assert status == 2
    assert err.startswith(f"{path}: {complaint}")
    assert "\nChecked: 1 · Ready: 1 · " in err
    assert out.startswith("Ready · ")


@pytest.mark.parametrize("name", ["-", "large.json"])
@pytest.mark.parametrize(
    ("size", "status"),
    [
        pytest.param(document.LARGEST_BYTES, 1, id="as large as may be"),
        pytest.param(document.LARGEST_BYTES + 1, 2, id="a byte larger"),
    ],
)
def test_a_document_may_be_so_large(run, written, monkeypatch, name, size, status):
    data = json.dumps(SOUND)[:-1].encode().ljust(size - 1) + b"}"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    ended, _out, err = run("check", name if name == "-" else written(name, data))

    assert ended == status
    assert ("The document is too large." in err) == (status == 2)


def test_a_missing_file_and_a_folder_are_named(run, tmp_path):
    status, _out, err = run("check", tmp_path / "gone.json", tmp_path)
    assert status == 2
    assert err.splitlines() == [
        f"{tmp_path / 'gone.json'}: No such file or directory",
        f"{tmp_path}: Is a directory",
        "Checked: 0 · Ready: 0 · Needs a judgement: 0 · Incomplete: 0 · Not eligible: 0"
        " · Could not be read: 2",
    ]


def test_the_call_can_be_another_than_the_document_names(run, written):
    path = written("a.json", {**SOUND, "call": "2016-KA999"})
    assert run("check", path, "--call", "2016-KA204")[1].startswith("Kept · 2016-KA204 · ")


def test_a_document_is_read_from_standard_input(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(SOUND).encode())))
    assert run("check", "-")[1].startswith("Kept · 2016-KA204 · Incomplete")


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


def test_the_schema_is_printed(run):
    status, out, _err = run("schema")
    assert (status, json.loads(out)) == (0, json.loads(json.dumps(json_schema())))


@pytest.mark.parametrize("arguments", [(), ("check",), ("check", "a", "--lang", "de"), ("nope",)])
def test_a_wrong_command_says_how_it_is_used(run, capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        run(*arguments)
    assert caught.value.code == 2
    assert "usage: python -m rules" in capsys.readouterr().err


def test_it_runs_as_a_command(ready):
    ran = subprocess.run(
        [sys.executable, "-m", "rules", "check", ready, "gone.json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stdout.startswith("Ready · ")
    assert ran.stderr.startswith("gone.json: No such file or directory\n")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        pytest.param(BrokenPipeError(), "", id="the reader has gone"),
        pytest.param(
            OSError(28, "No space left on device"),
            "It can not be printed: No space left on device.\n",
            id="the disk is full",
        ),
    ],
)
def test_what_can_not_be_printed_is_said_without_a_traceback(monkeypatch, capfd, fault, told):
    def stop(*_data):
        raise fault

    monkeypatch.setattr("rules.command.calls.titles", stop)
    assert main(["calls"]) == 2
    assert capfd.readouterr().err == told


def test_a_reader_who_stops_reading_is_no_fault():
    command = f"{sys.executable} -m rules schema | head -c 1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("{", "")


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


def test_something_has_to_be_named_to_be_explained(run):
    assert run("explain") == (2, "", "Name a criterion, or a call with --call.\n")


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


@pytest.mark.parametrize(
    ("today", "outcome"),
    [
        pytest.param("2025-03-05", "met", id="the start of the last day"),
        pytest.param("2025-03-05T12:00", "met", id="the last moment"),
        pytest.param("2025-03-05T13:00+02:00", "met", id="the last moment in Finland"),
        pytest.param("2025-03-05T12:00:01", "judgement", id="a second too late, first round"),
    ],
)
def test_the_deadline_is_an_instant_in_brussels(run, written, today, outcome):
    path = written("a.json", {**SOUND, "call": "2025-KA210-ADU"})
    _status, out, _err = run("check", path, "--today", today, "--format", "jsonl")
    found = {each["code"]: each["outcome"] for each in json.loads(out)["findings"]}

    assert found["submission.deadline"] == outcome


def test_a_day_that_is_none_is_refused(run, capsys):
    with pytest.raises(SystemExit):
        run("check", "a.json", "--today", "tomorrow")
    assert "'tomorrow' is no day such as 2026-03-05" in capsys.readouterr().err


def test_the_first_call_of_an_action_has_no_year_before(run):
    assert " → " not in run("explain", "--call", "2014-KA204")[1]


def test_a_call_of_an_agency_that_is_wrong_is_named_with_the_reason(run, tmp_path, monkeypatch):
    (tmp_path / "2030-KA204.toml").write_text("colour = 1")
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))
    status, _out, err = run("explain", "--call", "2030-KA204")

    assert status == 2
    assert err == "2030-KA204.toml: Object contains unknown field `colour`\n"
