"""Print the JSON Schema of the proposal document."""

import argparse
import json
from typing import Any

from rules import document
from rules.command import PASSED


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    print_json(document.json_schema())
    return PASSED


def print_json(data: Any) -> None:
    """Print JSON laid out for people."""
    print(json.dumps(data, ensure_ascii=False, indent=2))
