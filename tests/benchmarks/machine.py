"""What was measured on: the machine, and the versions of what took part."""

import os
import platform
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

DISTRIBUTIONS = (
    "Django",
    "msgspec",
    "WeasyPrint",
    "gunicorn",
    "granian",
    "psycopg",
    "business-rules",
    "json-logic-qubit",
    "rule-engine",
    "OpenFisca-Core",
)


def machine():
    """Processor, cores and memory, in a few words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}"


def processor():
    """The processor as it calls itself."""
    described = Path("/proc/cpuinfo")
    text = described.read_text() if described.exists() else ""
    named = re.search(r"model name\s*: (.+)", text)
    return named[1] if named else platform.processor() or platform.machine()


def versions():
    """Python, the packages, the database, the browser."""
    parts = [f"Python {platform.python_version()}"]
    parts += [f"{name} {metadata.version(name)}" for name in DISTRIBUTIONS]
    parts += filter(None, map(said_by, ("psql", "chromium")))
    return ", ".join(parts) + "."


def said_by(program):
    """What a program says its version is; empty where there is no such program."""
    if not shutil.which(program):
        return ""
    said = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    number = re.search(r"\d+(\.\d+)+", said)
    return f"{program} {number[0]}" if number else ""
