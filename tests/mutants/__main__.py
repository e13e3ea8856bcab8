"""make mutants: which small changes to the rules does no test notice?"""

import argparse
import time
from collections import Counter
from pathlib import Path

from .killing import fate
from .making import mutants
from .reach import load_what_stays, measured


def main():
    """Try all mutants of the rules, or of the modules named; print those that live, and a score."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[Path("rules")], metavar="PATH")
    paths = parser.parse_args().paths
    began = time.monotonic()
    reach = measured()
    load_what_stays()
    whole = Counter()
    for module in sorted(file for path in paths for file in modules(path)):
        fates = Counter()
        for mutant in mutants(module):
            became = fate(mutant, reach)
            fates[became] += 1
            if became == "survived":
                print(f"  {mutant}", flush=True)
        print(score(str(module), fates), flush=True)
        whole += fates
    print(score("All", whole), f"{(time.monotonic() - began) / 60:.0f} minutes.")


def modules(path):
    """The modules of a folder, or the one that is meant."""
    return path.rglob("*.py") if path.is_dir() else [path]


def score(name, fates):
    """How many mutants were noticed. One that runs for ever is noticed, too."""
    count, survived = fates.total(), fates["survived"]
    share = f"{(count - survived) / count:.1%}" if count else "-"
    return f"{name}: {share} of {count} noticed, {survived} survived, {fates['timeout']} timeouts."


if __name__ == "__main__":
    main()
