"""Work that needs Django, in a process of its own with one database: asked for by its name."""

import json
import os
import subprocess
import sys
from importlib import import_module

PACKAGE = __package__


def run(database, work, *arguments):
    """What the work, such as "people.writers", returns on a database, by way of JSON.

    Raises RuntimeError with what the process complained of, where it failed.
    """
    command = [sys.executable, "-m", f"{PACKAGE}.inside", work, json.dumps(arguments)]
    done = subprocess.run(
        command, env=environment(database), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{work}: {done.stderr.strip()[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def environment(database):
    """The variables under which a process of the site runs on a database."""
    return {
        **os.environ,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": f"{PACKAGE}.settings",
    }


def main():
    """Set Django up, do the work, print what it returned."""
    import django

    django.setup()
    work, arguments = sys.argv[1:]
    module, _dot, function = work.rpartition(".")
    result = getattr(import_module(f"{PACKAGE}.{module}"), function)(*json.loads(arguments))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
