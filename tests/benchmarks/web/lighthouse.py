"""Lighthouse, brought by npm and run with the system's Chromium."""

import json
import os
import shutil
import subprocess
from statistics import median

from .folder import FOLDER

#: The last one that runs on Node 18.
VERSION = "12.2.3"
MODULES = FOLDER / "node"
CATEGORIES = ("performance", "accessibility")
#: A score falls by some points when the machine has something else to do.
VISITS = 3


def scores(address, cookie):
    """The scores of a page, out of 100, in the median of some visits.

    Raises RuntimeError where there is no npm or no Chromium.
    """
    chromium = shutil.which("chromium")
    if not shutil.which("npm") or not chromium:
        raise RuntimeError("Lighthouse needs npm and chromium")
    install()
    visits = [visit(chromium, address, cookie) for _visit in range(VISITS)]
    return {name: median(found[name]["score"] for found in visits) * 100 for name in CATEGORIES}


def visit(chromium, address, cookie):
    """What Lighthouse finds in one visit, by category."""
    command = [
        *(str(MODULES / "node_modules/.bin/lighthouse"), address, "--quiet", "--output=json"),
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless=new --no-sandbox",
        f"--extra-headers={json.dumps({'Cookie': cookie} if cookie else {})}",
    ]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"Lighthouse: {done.stderr[-300:]}")
    return json.loads(done.stdout)["categories"]


def install():
    """Bring it, unless it is there."""
    if (MODULES / "node_modules/.bin/lighthouse").exists():
        return
    MODULES.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["npm", "install", "--save-exact", "--no-audit", "--no-fund", f"lighthouse@{VERSION}"],
        cwd=MODULES,
        check=True,
        capture_output=True,
    )
