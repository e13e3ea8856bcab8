"""List the calls that proposals can be checked against."""

import argparse

from rules.callfolder import titles
from rules.command import PASSED, print_json


def run(options: argparse.Namespace) -> int:
    """Print the name and the title of every call."""
    rows = [{"id": name, "title": title["en"]} for name, title in titles().items()]
    if options.format == "json":
        print_json(rows)
    else:
        for row in rows:
            print(f"{row['id']}  {row['title']}")
    return PASSED
