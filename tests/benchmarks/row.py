"""A row of the table: what was done, how fast, beside which yardstick, and what was to be reached."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Reach:
    """What a ratio is to be: at most, or at least, so many times the yardstick."""

    at_most: float | None = None
    at_least: float | None = None

    def holds(self, ratio):
        """Whether a ratio is within reach."""
        return ratio <= self.at_most if self.at_least is None else ratio >= self.at_least

    def __str__(self):
        if self.at_least is None:
            return f"at most {self.at_most:g}"
        return f"at least {self.at_least:g}"


@dataclass(frozen=True)
class Row:
    """One comparison. Without a ratio, `ours` says why, or is a plain figure."""

    work: str
    ours: str
    yardstick: str = ""
    ratio: float | None = None
    spread: tuple[float, float] | None = None
    reach: Reach | None = None

    @property
    def verdict(self):
        """Whether the reach was reached; empty where there is none or nothing was measured."""
        if self.reach is None or self.ratio is None:
            return ""
        return "yes" if self.reach.holds(self.ratio) else "no"

    @property
    def cells(self):
        """The row as the table shows it."""
        spread = "–".join(f"{end:.2f}" for end in self.spread or ())
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return (
            self.work,
            self.ours,
            self.yardstick,
            ratio,
            spread,
            str(self.reach or ""),
            self.verdict,
        )


def timed_row(work, timed, yardstick, reach=None):
    """A row of two timed pieces of work: how many times the yardstick we take."""
    return Row(
        work,
        duration(median(timed.ours)),
        f"{yardstick}: {duration(median(timed.yardstick))}",
        timed.ratio,
        timed.spread,
        reach,
    )


def faster_row(work, timed, yardstick, reach=None):
    """A row that says how many times as fast as the yardstick we are."""
    low, high = timed.spread
    return Row(
        work,
        duration(median(timed.ours)),
        f"{yardstick}: {duration(median(timed.yardstick))}",
        1 / timed.ratio,
        (1 / high, 1 / low),
        reach,
    )


def duration(seconds):
    """Seconds as people write them."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"
