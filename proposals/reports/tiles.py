"""A map of Europe on which every country is a tile of the same size, roughly where it lies."""

#: Each row from west to east; two dots where no country is.
ROWS = """
    IS .. .. .. NO SE FI .. ..
    .. .. .. .. .. .. EE .. ..
    IE GB .. DK .. .. LV RU ..
    .. .. NL DE PL LT BY .. ..
    .. BE LU CZ SK UA MD .. ..
    .. FR LI AT HU RO .. .. ..
    .. AD CH SI HR RS BG GE AZ
    PT ES MC IT BA XK MK TR AM
    .. .. SM VA ME AL GR .. ..
    .. .. .. MT .. .. CY .. ..
"""

#: Country -> column and row of its tile.
PLACES = {
    country: (column, row)
    for row, line in enumerate(ROWS.split("\n")[1:-1])
    for column, country in enumerate(line.split())
    if country != ".."
}
COLUMNS = max(column for column, _row in PLACES.values()) + 1
LINES = max(row for _column, row in PLACES.values()) + 1
