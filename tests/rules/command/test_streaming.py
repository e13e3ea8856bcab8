"""Many documents at once: in order, in little memory, on all cores, none stopping the rest."""

import json
from collections import Counter
from contextlib import nullcontext

import pytest
from msgspec import convert

from rules import Proposal, check, load_call
from rules.__main__ import main
from rules.command.batch import BATCH_BYTES, Batch, batches
from rules.command.checked import Checked
from rules.command.cores import in_order
from rules.document import LARGEST_BYTES

from .documents import line

SUMMARY = (
    "Checked: {} · Ready: 0 · Needs a judgement: 0 · Incomplete: {} · Not eligible: 0"
    " · Could not be read: {}\n"
)


@pytest.mark.parametrize("jobs", ["1", "2", "0"])
def test_reports_come_out_in_the_order_of_the_lines_however_many_cores(many, capfdbinary, jobs):
    status = main(["check", str(many), "--format", "jsonl", "--jobs", jobs])

    out, err = capfdbinary.readouterr()
    titles = [int(json.loads(report)["proposal"]) for report in out.splitlines()]
    assert titles == [n for n in range(1, 1001) if n % 100 and n != 501]
    assert err.decode() == "".join(
        [
            *(
                f"{many}, line {number}: Not JSON: an unexpected character.\n"
                for number in range(100, 1001, 100)
            ),
            SUMMARY.format(989, 989, 10),
        ]
    )
    assert status == 2


def test_a_list_of_json_is_the_lines_of_jsonl_laid_out(many, capsys):
    main(["check", str(many), "--format", "jsonl"])
    lines = capsys.readouterr().out
    main(["check", str(many), "--format", "json"])
    laid_out = capsys.readouterr().out

    reports = [json.loads(report) for report in lines.splitlines()]
    assert laid_out == json.dumps(reports, ensure_ascii=False, indent=2) + "\n"


def test_a_list_of_nothing_is_an_empty_list(tmp_path, capsys):
    (tmp_path / "none.jsonl").touch()

    assert main(["check", str(tmp_path / "none.jsonl"), "--format", "json"]) == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_several_files_are_summed_up_and_a_missing_one_stops_no_other(tmp_path, capsys):
    (tmp_path / "a.json").write_text(line("A"))
    (tmp_path / "b.json").write_text(line("B"))
    missing = tmp_path / "missing.json"

    status = main(["check", str(tmp_path / "a.json"), str(missing), str(tmp_path / "b.json")])

    out, err = capsys.readouterr()
    assert [text for text in out.splitlines() if not text.startswith(" ")] == [
        "A · 2016-KA204 · Incomplete",
        "B · 2016-KA204 · Incomplete",
    ]
    assert err == f"{missing}: No such file or directory\n" + SUMMARY.format(2, 2, 1)
    assert status == 2


@pytest.mark.parametrize(
    ("lead", "length", "said"),
    [
        pytest.param("", LARGEST_BYTES, "shared_theme: The text is too long.", id="just read"),
        pytest.param("", LARGEST_BYTES + 1, "The document is too large.", id="a byte too long"),
        pytest.param("", 3 * LARGEST_BYTES, "The document is too large.", id="far too long"),
        pytest.param(
            "\n" * (BATCH_BYTES - 10),
            3 * LARGEST_BYTES,
            "The document is too large.",
            id="begun at the end of a batch",
        ),
    ],
)
def test_a_line_too_long_is_refused_and_the_next_is_read(tmp_path, capsys, lead, length, said):
    rest = len(line("", shared_theme=""))
    path = tmp_path / "long.jsonl"
    path.write_text(f"{lead}{line('', shared_theme='x' * (length - rest))}\n{line('next')}")

    assert main(["check", str(path), "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["proposal"] == "next"
    assert err.startswith(f"{path}, line {len(lead) + 1}: {said}")


def test_no_batch_holds_more_than_a_little_and_one_document(tmp_path):
    path = tmp_path / "long.jsonl"
    with path.open("w") as file:
        for _round in range(3):
            file.write("x" * (3 * LARGEST_BYTES) + "\n" + "y\n" * BATCH_BYTES)

    path.write_text(path.read_text().removesuffix("\n"))

    found = list(batches([str(path)]))

    assert max(batch.size for batch in found) <= BATCH_BYTES + LARGEST_BYTES + 2
    assert [found[0].first_line, found[1].first_line] == [1, 2]
    assert found[-1].first_line + len(found[-1].texts) == 3 * (BATCH_BYTES + 1) + 1


@pytest.mark.parametrize("jobs", ["-1", "two", ""])
def test_only_a_number_of_cores_is_a_number_of_cores(capsys, jobs):
    with pytest.raises(SystemExit) as stopped:
        main(["check", "x.jsonl", f"--jobs={jobs}"])

    assert stopped.value.code == 2
    assert f"{jobs!r} is not a number of cores" in capsys.readouterr().err


def test_what_was_said_before_is_said_again_only_where_it_is_the_same(
    tmp_path, monkeypatch, capsys
):
    """Findings are encoded once, and forgotten in time: neither shows."""
    monkeypatch.setattr("rules.output.MOST_SAID", 5)
    path = tmp_path / "alike.jsonl"
    leads = [
        {"organisations": [{"name": name, "country": country, "role": "coordinator"}]}
        for name in "ABAB"
        for country in ("FI", "GE")
    ]
    path.write_text("\n".join(line("Lead", **lead) for lead in leads))

    main(["check", str(path), "--format", "jsonl"])

    said = [json.loads(report)["findings"] for report in capsys.readouterr().out.splitlines()]
    expected = [
        as_data(check(convert(lead, Proposal), load_call("2016-KA204")).findings) for lead in leads
    ]
    assert [[(f["code"], f["outcome"], f["message"]) for f in each] for each in said] == expected


def as_data(findings):
    return [(f.code, f.outcome, f.message_in("en")) for f in findings]


@pytest.mark.parametrize(
    ("arguments", "jobs"),
    [
        pytest.param([], 1, id="one unless more are asked for"),
        pytest.param(["--jobs", "3"], 3, id="three"),
        pytest.param(["--jobs", "0"], 12, id="all there are"),
    ],
)
def test_so_many_cores_are_put_to_work(many, monkeypatch, arguments, jobs):
    asked = []
    monkeypatch.setattr("rules.command.check.cpu_count", lambda: 12)
    monkeypatch.setattr(
        "rules.command.check.workers",
        lambda _check, jobs: asked.append(jobs) or nullcontext([Idle()]),
    )
    main(["check", str(many), *arguments])
    assert asked == [jobs]


class Idle:
    """A worker who holds two batches, and finds nothing."""

    holds = 2

    def __init__(self):
        self.batches = []

    def take(self, batch):
        self.batches.append(batch)

    def checked(self):
        return Checked(Counter(), [], self.batches.pop(0).size), b""


def test_no_more_is_read_than_the_workers_hold_and_one_batch():
    read, those = [], [Idle(), Idle()]
    batches = (read.append(number) or Batch(f"{number}", [b"x" * number]) for number in range(7))
    found = (checked.size for checked, _reports in in_order(those, batches))

    assert (next(found), read) == (0, [0, 1, 2, 3, 4])
    assert [[batch.name for batch in worker.batches] for worker in those] == [["2"], ["1", "3"]]
    assert (next(found), read) == (1, [0, 1, 2, 3, 4, 5])
    assert list(found) == [2, 3, 4, 5, 6]
