"""A folder of an agency's own calls, and files in it."""

import pytest

from rules import load_call, titles


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of an agency's own calls."""
    monkeypatch.setenv("KA2CHECK_CALLS", str(tmp_path))
    forget()
    yield tmp_path
    forget()


def forget():
    """Have the calls read anew."""
    load_call.cache_clear()
    titles.cache_clear()


@pytest.fixture
def write(folder):
    """Writes a file of a call into that folder, and says where it is."""

    def written(name, text):
        path = folder / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return written
