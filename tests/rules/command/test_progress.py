"""A person at a terminal sees how far a check is, and may end it."""

import io
import signal

import pytest

from rules.__main__ import main

from .documents import line


class Terminal(io.StringIO):
    """A terminal that remembers what it showed."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        pytest.param(["many.jsonl"], "100%|##########| 3.55M/3.55M [", id="of a file"),
        pytest.param(["many.jsonl", "-"], "3.55MB [", id="where a pipe does not tell its length"),
    ],
)
def test_a_person_at_a_terminal_sees_how_far_it_is(many, monkeypatch, names, shown):
    terminal = Terminal()
    monkeypatch.chdir(many.parent)
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line("-").encode())))

    main(["check", *names, "--format", "jsonl"])

    assert shown in terminal.getvalue()
    assert "many.jsonl, line 100: Not JSON: an unexpected character.\n" in terminal.getvalue()


def test_reports_that_run_over_the_terminal_are_progress_enough(many, monkeypatch):
    terminal, reports = Terminal(), io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("sys.stdout", reports)
    monkeypatch.setattr(reports, "isatty", lambda: True, raising=False)

    main(["check", str(many)])

    assert terminal.getvalue().count("\n") == 11
    assert "%" not in terminal.getvalue()


def test_ctrl_c_ends_it_without_a_traceback(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", Interrupting())
    # Whoever starts the tests in the background has them ignore Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert main(["check", "-"]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr() == ("", "")


class Interrupting:
    """A person who presses Ctrl-C instead of typing a document."""

    @property
    def buffer(self):
        signal.raise_signal(signal.SIGINT)
