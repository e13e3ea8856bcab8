"""Where the files of calls lie, and what can be said of them before they are read."""

import os
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from rules.callerror import CallError

HOME = Path(__file__).parent / "calls"
#: Folders of more calls, or of better ones, in the manner of PATH; the last is asked first.
VARIABLE = "KA2CHECK_CALLS"
#: Where files lie that are no calls themselves but hold what calls share.
SHARED = "shared"


def folders() -> tuple[Path, ...]:
    """Where files are looked for, the first place first."""
    more = [Path(each) for each in os.environ.get(VARIABLE, "").split(os.pathsep) if each]
    return (*reversed(more), HOME)


def calls() -> tuple[str, ...]:
    """The names of all calls, oldest first."""
    return tuple(sorted({path.stem for each in folders() for path in each.glob("*.toml")}))


def call_path(name: str) -> Path | None:
    """The file of a call; None where there is no such call."""
    if name != Path(name).name:
        return None
    paths = (folder / f"{name}.toml" for folder in folders())
    return next((path for path in paths if path.is_file()), None)


def inherited(name: str, reader: Path) -> Path:
    """The file that another inherits. A file may inherit one that it stands in for.

    Raises CallError.
    """
    places = [place for folder in folders() for place in (folder, folder / SHARED)]
    if name == reader.stem:
        places = places[places.index(reader.parent) + 1 :] if reader.parent in places else places
    for place in places:
        if (path := place / f"{name}.toml").is_file():
            return path
    raise CallError(f"{reader.name}: inherits: there is no file {name}.toml")


def year_in(name: str) -> int | None:
    """The year in the name of a file, such as 2016-KA204; None where it has none."""
    found = re.search(r"\b20\d\d\b", name)
    return int(found[0]) if found else None


@cache
def titles() -> dict[str, dict[str, str]]:
    """The title of every call, in each language. Nothing else of it is read, so it is quick.

    Raises CallError.
    """

    @cache  # what many calls inherit is read once
    def title(path: Path) -> dict[str, str]:
        """Its own title, or the last one that it inherits."""
        head = _head(path)
        if own := head.get("title"):
            return dict(own)
        parts = (title(inherited(name, path)) for name in reversed(head.get("inherits", ())))
        return next(filter(None, parts), {})

    found = {name: call_path(name) for name in calls()}
    return {name: _filled(title(path), path) for name, path in found.items() if path}


def _filled(title: dict[str, str], path: Path) -> dict[str, str]:
    """A title with the year of the file for which it stands."""
    if not title:
        raise CallError(f"{path.name}: a call needs a title")
    return {language: text.format(year=year_in(path.stem)) for language, text in title.items()}


def _head(path: Path) -> dict[str, Any]:
    """What a file says above its first table; all of it where its title is a table."""
    text = path.read_text("utf-8")
    head = (
        text
        if re.search(r"^\[title", text, re.M)
        else re.split(r"^\[", text, maxsplit=1, flags=re.M)[0]
    )
    try:
        return tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise CallError(f"{path.name}: {error}") from error
