"""Print the JSON Schema of the proposal document."""

import argparse

from msgspec import json

from rules.command import PASSED
from rules.schema import json_schema


def run(options: argparse.Namespace) -> int:
    """Print the schema, laid out by whoever made it: it is loaded already."""
    print(json.format(json.encode(json_schema()), indent=2).decode())
    return PASSED
