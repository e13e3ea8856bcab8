"""Which tests reach a line of the rules."""

import contextlib
import gc
import json
import os
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from coverage import CoverageData
from hypothesis import Phase, settings

from .forked import forked
from .making import Mutant

TESTS = "tests/rules"
#: The tests of the rules alone, without the site, in this process, up to the first that fails.
WITHOUT = ("django", "xdist", "cacheprovider", "faulthandler")
PYTEST = [
    "-c",
    os.devnull,
    "--rootdir=.",
    f"--confcutdir={TESTS}",
    "-qx",
    "--tb=no",
    "--assert=plain",
]
PYTEST += [f"-pno:{plugin}" for plugin in WITHOUT]

settings.register_profile(
    "mutants",
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
)


class Reach:
    """The tests that reach each line; of a line that runs when a module is loaded, all tests."""

    def __init__(self, data: CoverageData, tests: list[str]):
        self.places = {test: place for place, test in enumerate(tests)}
        self.lines = defaultdict(set)
        for file in data.measured_files():
            for line, contexts in data.contexts_by_lineno(file).items():
                reaching = {context.rpartition("|")[0] for context in contexts}
                self.lines[file, line] = set(tests) if "" in reaching else reaching

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that reach what is changed, the quick ones first."""
        file = str(mutant.path.resolve())
        reaching = set().union(*(self.lines[file, line] for line in mutant.lines))
        return sorted(reaching or self.places, key=self.places.__getitem__)


class Measure:
    """Takes the time of each test, and lets none find what another left in a cache."""

    def __init__(self):
        self.seconds = defaultdict(float)

    def pytest_runtest_setup(self):
        for name, module in list(sys.modules.items()):
            if name.startswith("rules"):
                for each in list(vars(module).values()):
                    getattr(each, "cache_clear", bool)()

    def pytest_runtest_logreport(self, report):
        self.seconds[report.nodeid] += report.duration


def measured() -> Reach:
    """The tests as they are, all of which must pass."""
    settings.load_profile("mutants")
    with TemporaryDirectory() as folder:
        data, times = Path(folder, "coverage"), Path(folder, "times")

        def measure():
            os.environ["COVERAGE_FILE"] = str(data)
            options = ["--cov=rules", "--cov-context=test", "--cov-report="]
            watch = Measure()
            failed = pytest.main([*PYTEST, TESTS, *options], [watch])
            times.write_text(json.dumps(watch.seconds))
            return failed

        if forked(measure, output=sys.stderr, limited=False):
            sys.exit("A test fails before anything is changed.")
        lines, seconds = CoverageData(str(data)), json.loads(times.read_text())
        lines.read()
        return Reach(lines, sorted(seconds, key=seconds.__getitem__))


def load_what_stays() -> None:
    """Import once for all mutants what the tests import, but what each must import anew."""
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        pytest.main([*PYTEST, TESTS, "--collect-only"])
    for name in list(sys.modules):
        if name.partition(".")[0] == "rules" or name.startswith(TESTS.replace("/", ".")):
            del sys.modules[name]
    gc.collect()
    gc.freeze()  # what is never swept stays shared with every process forked from here
