"""`python -m rules check` of 100,000 documents, beside reading them as JSON and nothing more."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from .proposals import line, small
from .row import Reach, Row, faster_row, timed_row
from .timing import Timed, samples

DOCUMENTS = 100_000
FEW = 1_000
READING = "import json, sys\nfor line in open(sys.argv[1], 'rb'): json.loads(line)"
#: Runs a command and prints the most memory that it held, in KiB.
WATCHING = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def rows(progress):
    """From the start of the command to its end, its reports thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        many, few = Path(folder) / "many.jsonl", Path(folder) / "few.jsonl"
        write(many, DOCUMENTS)
        write(few, FEW)
        size = len(line(small())) / 1000
        progress(f"{DOCUMENTS:,} documents, with --jobs 2, and json.loads alone")
        reading = [sys.executable, "-c", READING, many]
        one, two, read, both = samples(
            checking(many), checking(many, jobs=2), run(reading), at_once(reading), rounds=3
        )
        yield timed_row(
            f"Check of {DOCUMENTS:,} documents of {size:.1f} kB, one process",
            Timed(one, read),
            "json.loads of each line",
            Reach(at_most=4),
        )
        yield faster_row(
            "The same with --jobs 2", Timed(two, one), "one process", Reach(at_least=1.7)
        )
        yield faster_row(
            "What two cores give: json.loads in two processes at once",
            Timed(both, [2 * each for each in read]),
            "one after the other",
        )
        progress("memory")
        yield memory_row(peak(many), peak(few))


def write(path, count):
    """A JSON Lines file of so many documents, no two of them the same."""
    with path.open("wb") as file:
        document = small()
        for number in range(count):
            file.write(line({**document, "title": f"{document['title']} {number}"}))


def command(path, jobs=1):
    return [sys.executable, "-m", "rules", "check", path, "--format", "jsonl", "--jobs", str(jobs)]


def checking(path, jobs=1):
    """The work of checking a file."""
    return run(command(path, jobs))


def run(arguments):
    """The work of a command, from its start to its end."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return lambda: subprocess.run(arguments, check=True, **quiet)


def at_once(arguments):
    """The work of a command twice, in two processes at the same time."""

    def work():
        for process in [subprocess.Popen(arguments), subprocess.Popen(arguments)]:
            if process.wait():
                raise subprocess.CalledProcessError(process.returncode, arguments)

    return work


def peak(path):
    """The most memory that checking a file holds, in KiB."""
    watched = [sys.executable, "-c", WATCHING, *command(path)]
    return int(json.loads(subprocess.run(watched, check=True, capture_output=True).stdout))


def memory_row(many, few):
    return Row(
        f"Peak memory of {DOCUMENTS:,} documents",
        f"{many / 1024:.1f} MiB",
        f"of {FEW:,}: {few / 1024:.1f} MiB",
        many / few,
        None,
        Reach(at_most=1.2),
    )
