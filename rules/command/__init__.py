"""The commands of `python -m rules`, a module each, loaded when asked for."""

from typing import Any

#: Exit status: all ready or for a person to judge; some not; an input that can not be read.
PASSED, FAILED, UNREADABLE = 0, 1, 2
#: As a shell says of a command that Ctrl-C ended.
INTERRUPTED = 130


def print_json(data: Any) -> None:
    """Print JSON laid out for people."""
    import json  # half of the commands do without

    print(json.dumps(data, ensure_ascii=False, indent=2))
