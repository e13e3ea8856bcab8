"""The geometry of the insights' drawings. What they show is always also in a table."""

from dataclasses import dataclass

#: In units of the drawing, which scales to the page.
LINE = 30
#: The room for labels, and how much of it a letter takes.
MOST_LABEL = 260
LETTER = 7
BAR = 460
BAR_LINE = 52
CELL = 54
#: Above the columns, whose labels lean.
MOST_HEAD = 110
LEANING = 5


@dataclass(frozen=True)
class Bar:
    """A bar with its label above it."""

    label: str
    number: int
    y: int
    width: float


@dataclass(frozen=True)
class Cell:
    """A field of a matrix: the higher the number, the darker."""

    number: int
    x: int
    y: int
    darkness: float

    @property
    def middle(self):
        """Where the number stands."""
        return self.x + CELL / 2

    @property
    def is_dark(self):
        """Whether a light number is read better on it."""
        return self.darkness > 0.55


@dataclass(frozen=True)
class Chart:
    """A drawing: its kind, its size and what is in it."""

    kind: str
    width: int
    height: int
    marks: list
    rows: list
    columns: list
    #: Where the columns begin, and the first row.
    left: int = 0
    top: int = 0


def bars(table):
    """A bar for each row, by its first number."""
    most = max((row.cells[0] for row in table.rows), default=0) or 1
    marks = [
        Bar(row.label, row.cells[0], place * BAR_LINE, round(BAR * row.cells[0] / most, 1))
        for place, row in enumerate(table.rows)
    ]
    return Chart("bars", BAR + 60, len(marks) * BAR_LINE, marks, [], [])


def matrix(table):
    """A field for each number, under its column."""
    numbers = [number for row in table.rows for number in row.cells if number is not None]
    most = max(numbers, default=0) or 1
    left = min(MOST_LABEL, 20 + LETTER * max(len(row.label) for row in table.rows))
    top = min(MOST_HEAD, 24 + LEANING * max(map(len, table.head), default=0))
    marks = [
        Cell(number, left + column * CELL, top + place * LINE, round(number / most, 2))
        for place, row in enumerate(table.rows)
        for column, number in enumerate(row.cells)
        if number is not None
    ]
    rows = [(row.label, top + place * LINE + LINE / 2) for place, row in enumerate(table.rows)]
    columns = [(label, left + place * CELL + CELL / 2) for place, label in enumerate(table.head)]
    width = left + len(columns) * CELL + 70
    return Chart("matrix", width, top + len(rows) * LINE, marks, rows, columns, left, top)
