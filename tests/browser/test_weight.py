"""What a page of ours weighs on its way through a slow connection."""

import gzip
from pathlib import Path

from django.conf import settings

MOST_BYTES = 60_000


def test_our_own_styles_and_scripts_stay_light():
    [folder] = map(Path, settings.STATICFILES_DIRS)
    files = [path for kind in ("css", "js") for path in folder.rglob(f"*.{kind}")]

    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= MOST_BYTES
