"""Check the proposal documents of files, one or a hundred thousand, as they stream by."""

import argparse
import sys
from collections import Counter
from functools import partial
from os import cpu_count

from rules.command import FAILED, PASSED, UNREADABLE
from rules.command.batch import batches
from rules.command.checked import LAYOUTS, How, check_batch
from rules.command.cores import in_order, workers
from rules.command.progress import progress
from rules.report import Verdict
from rules.text import marked as _
from rules.text import translated

PASSING = {Verdict.READY, Verdict.NEEDS_JUDGEMENT}


def run(options: argparse.Namespace) -> int:
    """Print a report on each document; one that can not be read does not stop the others."""
    how = How(options.call, options.lang, options.format, options.today)
    layout = LAYOUTS[how.format]
    verdicts: Counter[Verdict] = Counter()
    unreadable = 0
    between = layout.first
    out = sys.stdout.buffer
    out.write(layout.opening)
    out.flush()  # what still lies in a buffer, every helper would print once more
    checking = workers(partial(check_batch, how=how), options.jobs or cpu_count() or 1)
    with checking as those, progress(options.files) as shown:
        for checked, reports in in_order(those, batches(options.files)):
            for complaint in checked.complaints:
                shown.say(complaint)
            if reports:
                out.write(between)
                out.write(reports)
                out.flush()
                between = layout.between
            verdicts.update(checked.verdicts)
            unreadable += len(checked.complaints)
            shown.advance(checked.size)
    out.write(layout.closing if verdicts else layout.closing.lstrip())
    out.flush()
    if verdicts.total() + unreadable > 1:
        print(_summary(verdicts, unreadable, how.language), file=sys.stderr)
    if unreadable:
        return UNREADABLE
    return PASSED if verdicts.keys() <= PASSING else FAILED


def _summary(verdicts: Counter[Verdict], unreadable: int, language: str) -> str:
    """How many of each, in one line."""
    counts = [(_("Checked"), verdicts.total())]
    counts += [(verdict.label, verdicts[verdict]) for verdict in reversed(Verdict)]
    counts += [(_("Could not be read"), unreadable)]
    return " · ".join(f"{translated(label, language)}: {count}" for label, count in counts)
