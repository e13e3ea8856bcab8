"""Pieces that files of calls are put together from."""

HEAD = """
inherits = ["2016-KA204"]
"""

DURATION = """
[parameters]
shortest_months = { value = 6, document = "page", confidence = "verified" }
"""

TITLE = """
title.en = "A call of {year}"
title.sv = "En omgång {year}"
title.fi = "Kierros {year}"
"""

OTHERS = """
[documents.guide]
title = "A guide"
publisher = "An agency"

[[countries]]
codes = "others"
standing = "partner"
document = "guide"
confidence = "verified"
"""

SENTENCE = """
[[criteria."work.theme"]]
document = "page"
section = "1"
says = { en = "a", sv = "b", fi = "c" }
"""


def value(what, more=""):
    """A file that gives values, and more below them."""
    return f"[parameters]\n{what}\n{more}"


def one(name, of, document="page", confidence="verified"):
    """A file that gives one value."""
    return value(
        f'{name} = {{ value = {of}, document = "{document}", confidence = "{confidence}" }}'
    )
