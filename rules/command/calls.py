"""List the calls that proposals can be checked against."""

import argparse

from rules.call import calls, load_call
from rules.command import PASSED
from rules.command.schema import print_json


def run(options: argparse.Namespace) -> int:
    """Print the name and the title of every call."""
    rows = [{"id": name, "title": load_call(name).title["en"]} for name in calls()]
    if options.format == "json":
        print_json(rows)
    else:
        for row in rows:
            print(f"{row['id']}  {row['title']}")
    return PASSED
