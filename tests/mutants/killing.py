"""Does a test notice a mutant?"""

import os
import signal
from importlib.machinery import SourceFileLoader

import pytest

from .forked import forked
from .making import Mutant
from .reach import PYTEST, Reach

#: A mutant can take all its cases from a test, which then notices nothing.
PASSED = {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}
#: Status of the process -> what became of the mutant, where it was not killed.
FATES = {0: "survived", -signal.SIGPROF: "timeout", -signal.SIGALRM: "timeout"}


class Chosen:
    """Has these tests run alone, and in this order."""

    def __init__(self, tests: list[str]):
        self.places = {test: place for place, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items):
        items[:] = sorted(
            (item for item in items if item.nodeid in self.places),
            key=lambda item: self.places[item.nodeid],
        )


def fate(mutant: Mutant, reach: Reach) -> str:
    """What becomes of a mutant: killed, survived, or timeout."""

    def look():
        live(mutant)
        tests = reach.tests(mutant)
        files = sorted({test.partition("::")[0] for test in tests})
        return pytest.main([*PYTEST, *files], [Chosen(tests)]) not in PASSED

    with open(os.devnull, "w") as nowhere:
        status = forked(look, output=nowhere)
    return FATES.get(status, "killed")


def live(mutant: Mutant) -> None:
    """Have Python load the mutant for the module it was made of; no file is touched."""
    of_file, path = SourceFileLoader.get_code, str(mutant.path.resolve())

    def get_code(loader, name):
        if loader.path == path:
            return compile(mutant.source, path, "exec", dont_inherit=True)
        return of_file(loader, name)

    SourceFileLoader.get_code = get_code
