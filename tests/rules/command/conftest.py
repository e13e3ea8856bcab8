"""Files for the command line to read, and what it says of them."""

import json

import pytest

from rules.__main__ import main
from rules.command.batch import BATCH_BYTES

from .documents import READY, line


@pytest.fixture
def written(tmp_path):
    """A file of this content, by its path."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return str(path)

    return write


@pytest.fixture
def run(capsys):
    """What a command prints and complains of, and its exit status."""

    def ran(*arguments):
        status = main([*map(str, arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return ran


@pytest.fixture
def ready(written):
    return written("ready.json", READY)


@pytest.fixture
def many(tmp_path):
    """A JSON Lines file of several batches; every hundredth line is broken, one is empty."""
    long_text = "word " * 700
    lines = [
        "no JSON" if number % 100 == 0 else line(str(number), shared_theme=long_text)
        for number in range(1, 1001)
    ]
    lines[500] = ""
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines))
    assert path.stat().st_size > 3 * BATCH_BYTES
    return path
