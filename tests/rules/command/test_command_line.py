"""How the command line is used, and how it ends where nobody can read what it prints."""

import json
import subprocess
import sys

import pytest

from rules.__main__ import main
from rules.schema import json_schema


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
