"""What this machine must have before any package is installed, and how it gets it.

Standard library only: it runs before there is a virtual environment.
"""

import argparse
import ctypes
import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
)
FONT_FILES = (".ttf", ".otf", ".ttc")


def library(name, *files):
    """Whether a shared library can be loaded, by one of its file names or by its own."""

    def is_here():
        # Looking a name up may start a compiler, so the known file names come first.
        return any(map(loads, files)) or loads(ctypes.util.find_library(name))

    return is_here


def loads(file):
    """Whether the dynamic linker takes this file."""
    try:
        return bool(file and ctypes.CDLL(file))
    except OSError:
        return False


def program(name):
    """Whether a command is on the path."""
    return lambda: shutil.which(name) is not None


def module(name):
    """Whether this Python has a module."""
    return lambda: importlib.util.find_spec(name) is not None


def font(*families):
    """Whether there is a font of one of these families, by the beginning of its file's name."""

    def is_here():
        folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
        # Somebody else's home, as of whoever started us by sudo, can not be looked into.
        readable = (folder for folder in folders if os.access(folder, os.R_OK))
        files = (file for folder in readable for file in folder.rglob("*"))
        return any(
            file.suffix.lower() in FONT_FILES and file.name.startswith(families) for file in files
        )

    return is_here


def has_atomics():
    """Whether the driver of the tests' browser can start: on Linux it wants one more library."""
    return sys.platform != "linux" or loads("libatomic.so.1")


def postgresql_programs():
    """The folder of PostgreSQL's own programs, of its newest version; None where there is none."""
    on_path = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda f: float(f.parent.name))
    found = [folder for folder in folders if (folder / "initdb").exists()]
    return found[-1] if found else on_path and Path(on_path).parent


#: What the reports are printed with: how to find it, and its package on Debian, Fedora, macOS.
PRINTING = (
    (
        library("pango-1.0", "libpango-1.0.so.0", "libpango-1.0.dylib"),
        ("libpango-1.0-0", "pango", "pango"),
    ),
    (
        library("pangoft2-1.0", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
        ("libpangoft2-1.0-0", "pango", "pango"),
    ),
    (
        library("harfbuzz-subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        ("libharfbuzz-subset0", "harfbuzz", "harfbuzz"),
    ),
    # The reports' own look, with most of the world's scripts.
    (
        font("NotoSans-Regular", "NotoSans["),
        ("fonts-noto-core", "google-noto-sans-fonts google-noto-serif-fonts", "font-noto-sans"),
    ),
    # Chinese and Japanese in 2 MB and Korean in 10, where Noto's take 60.
    (
        font("DroidSansFallback", "NotoSansCJK", "PingFang", "Hiragino"),
        ("fonts-droid-fallback", "google-droid-sans-fonts", "font-noto-sans-cjk"),
    ),
    (
        font("NanumGothic", "NotoSansCJK", "AppleSDGothicNeo"),
        ("fonts-nanum", "naver-nanum-gothic-fonts", "font-noto-sans-cjk"),
    ),
    # Emoji drawn with lines, for they are printed in black.
    (
        font("Symbola", "NotoEmoji", "Apple Color Emoji"),
        ("fonts-symbola", "gdouros-symbola-fonts", "font-noto-emoji"),
    ),
)
RUN = (*PRINTING, (module("ensurepip"), ("python3-venv", "python3", "python")))
TEST = (
    *RUN,
    (program("chromium"), ("chromium", "chromium", "chromium")),
    (has_atomics, ("libatomic1", "libatomic", "gcc")),
    (program("java"), ("default-jre-headless", "java-latest-openjdk-headless", "openjdk")),
    (program("pdftotext"), ("poppler-utils", "poppler-utils", "poppler")),
    (postgresql_programs, ("postgresql", "postgresql-server", "postgresql")),
    (program("redis-server"), ("redis-server", "redis", "redis")),
    (program("xgettext"), ("gettext", "gettext", "gettext")),
)
PURPOSES = {"run": RUN, "test": TEST}


def missing(needs):
    """The packages of the needs that are not met: one tuple per need, system by system."""
    return [packages for is_met, packages in needs if not is_met()]


def advice(packages):
    """What to install by hand, on each system that we know."""
    debian, fedora, macos = (" ".join(dict.fromkeys(names)) for names in zip(*packages))  # noqa: B905  older Pythons must get as far as the message
    return (
        "This machine lacks what ka2check needs. Install it and try again:\n"
        f"  Debian, Ubuntu:  apt-get install {debian}\n"
        f"  Fedora:          dnf install {fedora}\n"
        f"  macOS:           brew install {macos}"
    )


def may_install():
    """Whether this is root on a Debian or one of its children."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages):
    """Let apt-get bring the Debian packages, in sight of whoever waits for them."""
    names = [debian for debian, *_ in packages]
    print("Installing " + ", ".join(names), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *names]):
        subprocess.run(["apt-get", "-q", *command], env=environment, check=True)


def main():
    """Bring the machine up to its purpose, or say what a person must do."""
    parser = argparse.ArgumentParser(prog="ka2check.machine", description=__doc__)
    parser.add_argument("--for", dest="purpose", choices=PURPOSES, default="run")
    needs = PURPOSES[parser.parse_args().purpose]
    if sys.version_info < (3, 11):  # noqa: UP036  runs before pip could have refused
        sys.exit("ka2check needs Python 3.11 or newer: make PYTHON=python3.11")
    lacking = missing(needs)
    if not lacking:
        return
    if not may_install():
        sys.exit(advice(lacking))
    try:
        install(lacking)
    except subprocess.CalledProcessError:
        sys.exit(advice(lacking))
    if missing(needs):
        sys.exit(advice(missing(needs)))


if __name__ == "__main__":
    main()
