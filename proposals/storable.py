"""What somebody typed, as a database takes it."""


def storable(text):
    """The text without NULs, which no database stores; each one's place is kept to be seen."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
