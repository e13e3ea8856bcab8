"""Print the JSON Schema of the proposal document."""

import argparse

from rules import document
from rules.command import PASSED, print_json


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    print_json(document.json_schema())
    return PASSED
