"""The table, for a terminal and for docs/benchmarks.md."""

import re
from datetime import UTC, datetime
from pathlib import Path

from .machine import machine, versions

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
HEADINGS = ("work", "ours", "yardstick", "ratio", "quartiles", "reach", "reached")


def as_text(rows):
    """The table with its columns aligned."""
    lines = [HEADINGS, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def as_markdown(rows):
    """The table in Markdown."""
    lines = [HEADINGS, ["---"] * len(HEADINGS), *(row.cells for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write(rows, seconds, missing=()):
    """Put the table with its circumstances into the page, between its two marks."""
    unfinished = f" Not measured yet: {', '.join(missing)}." if missing else ""
    circumstances = (
        f"{datetime.now(UTC):%-d %B %Y}, {machine()}. The run took "
        f"{seconds / 60:.1f} minutes.{unfinished}\n\n{versions()}"
    )
    measured = f"<!-- measured -->\n\n{circumstances}\n\n{as_markdown(rows)}\n\n<!-- end -->"
    text = PAGE.read_text("utf-8")
    text = re.sub(r"<!-- measured -->.*<!-- end -->", lambda _: measured, text, flags=re.DOTALL)
    PAGE.write_text(text, "utf-8")
