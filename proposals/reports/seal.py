"""What makes a report trustworthy: its number, where it is looked up, and its signature."""

from itertools import groupby

import segno
from django.conf import settings
from django.urls import reverse


def address(number):
    """Where anybody can ask whether a report with this number is genuine."""
    return settings.SITE_URL + reverse("verify:number", args=[number])


def picture(number):
    """The address as a QR code: strokes of an SVG picture, and the edge of its square."""
    code = segno.make(address(number), error="m", micro=False)
    runs = (
        f"M{sum(lengths[:place])} {row}.5h{length}"
        for row, line in enumerate(code.matrix)
        for lengths, shades in [_runs(line)]
        for place, (length, is_dark) in enumerate(zip(lengths, shades, strict=True))
        if is_dark
    )
    return {"path": "".join(runs), "edge": code.symbol_size(border=0)[0]}


def _runs(line):
    """How long each run of one shade is in a line, and whether it is dark."""
    runs = [(len(list(modules)), bool(shade)) for shade, modules in groupby(line)]
    return [length for length, _ in runs], [is_dark for _, is_dark in runs]
