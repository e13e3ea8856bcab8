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
from rules.command.batch import BATCH_BYTES, Batch
from rules.command.checked import Checked
from rules.command.cores import workers
from rules.command.helper import FORK, Helper, help_out

from .documents import line

#: Far longer than any of it takes: nothing is waited for that does not come.
PATIENCE = 60


@pytest.fixture
def many(tmp_path):
    """A JSON Lines file of several batches."""
    path = tmp_path / "many.jsonl"
    path.write_text(f"{line('Alike', shared_theme='word ' * 700)}\n" * 2_000)
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


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_is_said(many, jobs):
    command = [sys.executable, "-m", "rules", "check", many, "--jobs", jobs]
    with open("/dev/full", "wb") as full:
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE)

    said = b"It can not be printed: No space left on device.\n"
    assert (run.returncode, run.stderr) == (2, said)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_reports_laid_out_for_people_come_out_whole(many, jobs, capsys):
    assert main(["check", str(many), "--format", "json", "--jobs", jobs]) == 1
    assert len(json.loads(capsys.readouterr().out)) == 2_000


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


def test_a_helper_checks_what_it_is_given_until_nobody_gives_it_more():
    """As in another process; here another thread gives it something to do."""
    near, far = FORK.Pipe()
    shelves = [memoryview(bytearray(5)) for _batch in range(2)]
    with ThreadPoolExecutor(1) as thread, far:
        given = thread.submit(all_of_it, near, shelves)
        help_out(reports, far, Connection(os.dup(0)), shelves)

    assert given.result() == [
        (found(3), b"one"),
        (found(0), b""),
        (found(15), b"more than a row"),
        (found(4), b"last"),
    ]


def all_of_it(near, shelves):
    """What a helper finds in batches, two at a time; then one that is in trouble."""
    with near:
        helper = Helper(near, shelves)
        answers = []
        for texts in (b"one", b""), (b"more than a row", b"last"):
            for text in texts:
                helper.take(Batch("a", [text]))
            for _text in texts:
                checked, reports = helper.checked()
                answers.append((checked, bytes(reports)))
        helper.take(Batch("c", trouble="It can not be read."))
        with pytest.raises(OSError, match="It can not be read"):
            helper.checked()
        return answers


def test_a_helper_that_is_ended_is_said_and_not_waited_for():
    def end(_batch):
        os._exit(1)

    with workers(end, 2) as those:
        those[0].take(Batch("a"))
        with pytest.raises(ChildProcessError, match="try fewer --jobs"):
            those[0].checked()
        with pytest.raises(ChildProcessError, match="try fewer --jobs"):
            those[0].take(Batch("b"))


def test_a_helper_at_work_is_handed_its_next_batch_at_once():
    """Else whoever hands out batches would wait for one helper, and the others for them."""
    hindered, freed = os.pipe()

    def check(batch):
        os.read(hindered, 1)
        return reports(batch)

    batch = Batch("a", [b"%1000d" % number for number in range(BATCH_BYTES // 1000)])
    with workers(check, 2) as those:
        for _batch in range(2):
            those[0].take(batch)
        os.write(freed, b"..")
        assert [those[0].checked()[0] for _batch in range(2)] == [found(BATCH_BYTES)] * 2


def test_helpers_are_there_for_as_long_as_there_is_something_to_do():
    others = set(active_children())  # another test's printing, say, has a process that stays
    with workers(reports, 3) as those:
        assert (len(those), len(set(active_children()) - others)) == (3, 3)
        for worker, text in zip(those, (b"a", b"", b"b"), strict=True):
            worker.take(Batch("a", [text]))
            assert worker.checked() == (found(len(text)), text)
    assert set(active_children()) <= others


def test_one_core_does_without_help():
    others = set(active_children())
    with workers(reports, 1) as [alone]:
        alone.take(Batch("a", [b"text"]))
        assert alone.checked() == (found(4), b"text")
        assert set(active_children()) <= others


def reports(batch):
    """A check that reports what it reads."""
    if batch.trouble:
        raise OSError(batch.trouble)
    return found(batch.size), b"".join(batch.texts)
