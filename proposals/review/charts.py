"""The geometry of the insights' drawings. What they show is always also in a table."""

from dataclasses import dataclass

#: In units of the drawing, which scales to the page.
LINE = 30
LABEL = 200
BAR = 460
BAR_LINE = 52
CELL = 54
HEAD = 120


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
    marks = [
        Cell(number, LABEL + column * CELL, HEAD + place * LINE, round(number / most, 2))
        for place, row in enumerate(table.rows)
        for column, number in enumerate(row.cells)
        if number is not None
    ]
    rows = [(row.label, HEAD + place * LINE + LINE / 2) for place, row in enumerate(table.rows)]
    columns = [(label, LABEL + place * CELL + CELL / 2) for place, label in enumerate(table.head)]
    width = LABEL + len(columns) * CELL + 70
    return Chart("matrix", width, HEAD + len(rows) * LINE, marks, rows, columns)
