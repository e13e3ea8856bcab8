"""Real funded projects: each was eligible in its own call."""

from pathlib import Path

import pytest

from rules import Verdict, check, document, load_call
from rules.report import Outcome

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.json"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_funded_project_breaks_nothing_that_its_record_can_answer(path):
    proposal = document.read(path.read_bytes())
    report = check(proposal, load_call(proposal.call))
    broken = [f.code for f in report.findings if f.outcome is Outcome.NOT_MET or f.confirm_in]

    assert broken == []
    assert report.verdict is Verdict.INCOMPLETE
    for code in ("partnership.organisations", "partnership.programme_countries"):
        assert report.finding(code).outcome is Outcome.MET


def test_there_are_real_projects():
    assert len(SAMPLES) == 10
