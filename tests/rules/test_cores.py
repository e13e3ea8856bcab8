"""Files checked on several cores: how it ends, whoever goes away, and that nobody stays behind."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children
from multiprocessing.connection import Connection

import pytest

from rules.__main__ import main
from rules.command.batch import Batch
from rules.command.checked import Checked
from rules.command.cores import Here, workers
from rules.command.helper import FORK, Helper, help_out

#: Far longer than any of it takes: nothing is waited for that does not come.
PATIENCE = 60


@pytest.fixture
def many(tmp_path):
    """A JSON Lines file of several batches."""
    text = "word " * 700
    document = {"schema": "ka2check/proposal/1", "call": "2016-KA204", "shared_theme": text}
    path = tmp_path / "many.jsonl"
    path.write_text(f"{json.dumps(document)}\n" * 2_000)
    return path


@contextmanager
def checking(path, jobs):
    """The command that checks many documents, for a reader who has read no more than a little."""
    command = [sys.executable, "-m", "rules", "check", path, "--format", "jsonl", "--jobs", jobs]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a job in the background is deaf
    with subprocess.Popen(command, start_new_session=True, preexec_fn=heard, **pipes) as process:
        assert process.stdout.read(10) == b'{"proposal'
        yield process


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_ends_it_without_a_traceback(many, jobs):
    with checking(many, jobs) as process:
        process.stdout.close()

        assert process.stderr.read() == b""  # to its end, which whoever worked on would hold open
        assert process.wait(PATIENCE) == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_without_a_traceback(many, jobs):
    with checking(many, jobs) as process:
        os.killpg(process.pid, signal.SIGINT)

        _out, said = process.communicate(timeout=PATIENCE)
        assert (process.returncode, said) == (130, b"")


def test_whoever_helped_a_process_that_is_gone_goes_too(many):
    with checking(many, "3") as process:
        process.kill()

        process.communicate(timeout=PATIENCE)  # to the end, which whoever stayed would hold open


def test_what_no_other_process_can_write_to_is_written_by_one(many, capsys):
    assert main(["check", str(many), "--jobs", "2"]) == 1
    assert capsys.readouterr().out.count("2016-KA204 · Incomplete") == 2_000


def test_a_call_that_is_wrong_is_said_by_whoever_meets_it(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))
    (tmp_path / "2031-KA204.toml").write_text("colour = 1")
    document = tmp_path / "document.json"
    document.write_text('{"schema": "ka2check/proposal/1", "call": "2031-KA204"}')

    assert main(["check", str(document), "--jobs", "2"]) == 2
    complaint = "2031-KA204.toml: Object contains unknown field `colour`\n"
    assert capfd.readouterr() == ("", complaint)


def found(size):
    """That so many bytes were checked."""
    return Checked(Counter(), [], size)


def test_a_helper_does_as_it_is_told_until_nobody_tells_it_more(tmp_path):
    """As in another process; here another thread tells it what to do."""
    near, far = FORK.Pipe()
    with ThreadPoolExecutor(1) as thread, (tmp_path / "reports").open("wb") as out, far:
        told = thread.submit(all_of_it, near)
        help_out(Here(reports, out), far, Connection(os.dup(0)))

    assert told.result() == [found(3), None, found(0), None]
    assert (tmp_path / "reports").read_bytes() == b"<one"


def all_of_it(near):
    """What a helper answers to a batch with reports, to one without, and to one in trouble."""
    with near:
        helper = Helper(near)
        helper.take(Batch("a", [b"one"]))
        answers = [helper.checked(), helper.print(b"<")]
        helper.take(Batch("b"))
        answers += [helper.checked(), helper.print(b">")]
        helper.take(Batch("c", trouble="It can not be read."))
        with pytest.raises(OSError, match="It can not be read"):
            helper.checked()
        return answers


def test_a_helper_that_is_ended_is_said_and_not_waited_for(tmp_path):
    def end(_batch):
        os._exit(1)

    with (tmp_path / "reports").open("wb") as out, workers(end, out, 2) as those:
        those[0].take(Batch("a"))
        with pytest.raises(ChildProcessError, match="try fewer --jobs"):
            those[0].checked()
        with pytest.raises(ChildProcessError, match="try fewer --jobs"):
            those[0].take(Batch("b"))


def test_what_a_helper_can_not_print_is_said_by_whoever_asked(tmp_path):
    with open("/dev/full", "wb", buffering=0) as out, workers(reports, out, 2) as those:
        those[1].take(Batch("a", [b"one"]))
        those[1].checked()
        with pytest.raises(OSError, match="No space left on device"):
            those[1].print(b"")


def test_helpers_are_there_for_as_long_as_there_is_something_to_do(tmp_path):
    others = set(active_children())  # another test's printing, say, has a process that stays
    with (tmp_path / "reports").open("wb") as out:
        out.write(b"once, ")
        with workers(reports, out, 3) as those:
            assert (len(those), len(set(active_children()) - others)) == (3, 3)
            for worker, text in zip(those, (b"a", b"", b"b"), strict=True):
                worker.take(Batch("a", [text]))
                assert worker.checked() == found(len(text))
                worker.print(b"-")
        assert set(active_children()) <= others
    assert (tmp_path / "reports").read_bytes() == b"once, -a-b"


def reports(batch):
    """A check that reports what it reads."""
    if batch.trouble:
        raise OSError(batch.trouble)
    return found(batch.size), b"".join(batch.texts)
