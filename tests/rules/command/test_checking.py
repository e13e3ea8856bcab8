"""What a check prints, and with which exit status it ends."""

import io
import json

import pytest

from .documents import BROKEN, READY, SOUND


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


def test_the_call_can_be_another_than_the_document_names(run, written):
    path = written("a.json", {**SOUND, "call": "2016-KA999"})
    assert run("check", path, "--call", "2016-KA204")[1].startswith("Kept · 2016-KA204 · ")


def test_a_document_is_read_from_standard_input(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(SOUND).encode())))
    assert run("check", "-")[1].startswith("Kept · 2016-KA204 · Incomplete")


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
