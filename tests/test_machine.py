"""A machine that lacks something gets it, or its owner is told plainly."""

import os
import re
import subprocess
import sys

import pytest
from django.core.checks import run_checks

from ka2check import checks, machine

ABSENT = (lambda: False, ("libthing1", "thing", "thing-mac"))
PRESENT = (lambda: True, ("libother1", "other", "other-mac"))

ADVICE = """\
This machine lacks what ka2check needs. Install it and try again:
  Debian, Ubuntu:  apt-get install libthing1
  Fedora:          dnf install thing
  macOS:           brew install thing-mac"""

# Copies of itself will do: what is asked is whether a program of that name is there.
BRING_THE_PROGRAMS = (
    "for name in chromium java pdftotext redis-server xgettext; do /bin/cp -p apt-get $name; done"
)


def test_the_advice_names_the_packages_of_three_systems():
    assert machine.advice(machine.missing((ABSENT, PRESENT))) == ADVICE


def test_a_package_that_meets_two_needs_is_named_once():
    assert machine.advice(machine.missing((ABSENT, ABSENT))) == ADVICE


def test_this_machine_can_print():
    assert machine.missing(machine.PRINTING) == []


@pytest.mark.parametrize(
    ("is_met", "expected"),
    [
        pytest.param(machine.library("c", "libc.so.6"), True, id="a library by its file"),
        pytest.param(machine.library("c", "libc.so.none"), True, id="a library by its name"),
        pytest.param(machine.library("none", "libnone.so.1"), False, id="no such library"),
        pytest.param(machine.program("python3"), True, id="a program"),
        pytest.param(machine.program("no-such-program"), False, id="no such program"),
        pytest.param(machine.font("NotoSans-"), True, id="a font"),
        pytest.param(machine.font("NoSuchFont"), False, id="no such font"),
        pytest.param(machine.module("ensurepip"), True, id="a module"),
        pytest.param(machine.module("no_such_module"), False, id="no such module"),
    ],
)
def test_what_is_here_is_found(is_met, expected):
    assert is_met() == expected


def test_what_cannot_be_printed_with_is_an_error_of_the_system_check(monkeypatch):
    monkeypatch.setattr(checks, "PRINTING", (ABSENT, PRESENT))

    errors = [error for error in run_checks() if error.id == "ka2check.E001"]

    assert [error.msg for error in errors] == [ADVICE]


def test_a_machine_that_can_print_passes_the_system_check():
    assert run_checks() == []


def test_whoever_may_not_install_is_told_what_to_install():
    answer = subprocess.run(
        [sys.executable, "-m", "ka2check.machine", "--for", "test"],
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode == 1
    assert re.findall(r"install (.*)", answer.stderr) == [
        "chromium default-jre-headless poppler-utils redis-server gettext",
        "chromium java-latest-openjdk-headless poppler-utils redis gettext",
        "chromium openjdk poppler redis gettext",
    ]


def test_a_machine_that_lacks_nothing_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["ka2check.machine", "--for", "run"])

    machine.main()


def test_whoever_is_not_root_is_told_what_to_install(monkeypatch, tmp_path):
    become_root_on_debian(monkeypatch, tmp_path, BRING_THE_PROGRAMS)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(
        SystemExit,
        match="apt-get install chromium default-jre-headless poppler-utils redis-server gettext",
    ):
        machine.main()


def test_root_on_debian_gets_what_is_missing(monkeypatch, tmp_path):
    become_root_on_debian(monkeypatch, tmp_path, BRING_THE_PROGRAMS)

    machine.main()

    assert (tmp_path / "log").read_text().splitlines() == [
        "-q update",
        "-q install --yes --no-install-recommends chromium default-jre-headless poppler-utils redis-server gettext",
    ]


@pytest.mark.parametrize(
    "apt_get", [pytest.param("true", id="brings nothing"), pytest.param("exit 100", id="fails")]
)
def test_root_is_told_when_the_packages_do_not_come(monkeypatch, tmp_path, apt_get):
    become_root_on_debian(monkeypatch, tmp_path, apt_get)

    with pytest.raises(
        SystemExit,
        match="apt-get install chromium default-jre-headless poppler-utils redis-server gettext",
    ):
        machine.main()


def test_an_old_python_is_told_first(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["ka2check.machine"])
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(SystemExit, match=r"needs Python 3\.11"):
        machine.main()


def become_root_on_debian(monkeypatch, folder, apt_get):
    """Have no program at hand but an apt-get that does as this line of shell says."""
    script = folder / "apt-get"
    script.write_text(f'#!/bin/sh\ncd {folder}; echo "$@" >>log\n{apt_get}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "argv", ["ka2check.machine", "--for", "test"])
