"""Two pieces of work timed in turn, so that a noisy machine disturbs both alike."""

import time
from dataclasses import dataclass
from statistics import median, quantiles

#: One sample lasts at least this many seconds, far above the clock's resolution.
SAMPLE = 0.02


@dataclass(frozen=True)
class Timed:
    """Seconds of one piece of work and of its yardstick, a pair of samples a round."""

    ours: list[float]
    yardstick: list[float]

    @property
    def ratio(self):
        """How many times the yardstick we take; the median over the rounds."""
        return median(self.ratios)

    @property
    def spread(self):
        """The quartiles of the ratio over the rounds."""
        return quartiles(self.ratios)

    @property
    def ratios(self):
        return [ours / theirs for ours, theirs in zip(self.ours, self.yardstick, strict=True)]


def in_turn(ours, yardstick, *, rounds=25):
    """Time two pieces of work, which take no arguments, a sample of each in every round."""
    return Timed(*samples(ours, yardstick, rounds=rounds))


def samples(*works, rounds, sample=SAMPLE):
    """Seconds of one call of each work, a list for each with a sample a round."""
    repeated = [(work, calls_of(work, sample), []) for work in works]
    for number in range(rounds):
        # Whoever comes second finds the processor warm, so they take turns at that too.
        for work, calls, taken in repeated if number % 2 else reversed(repeated):
            taken.append(seconds(work, calls))
    return [taken for _work, _calls, taken in repeated]


def samples_after(change, *works, rounds):
    """The same of single calls; before each, something is changed, which is not timed."""
    taken = [[] for _work in works]
    for _round in range(rounds):
        for work, its in zip(works, taken, strict=True):
            change()
            its.append(seconds(work))
    return taken


def calls_of(work, sample):
    """How many calls make a sample. The first, which loads and caches, is not counted."""
    first = seconds(work)
    if first > 10 * sample:
        return 1
    return max(1, round(sample / max(seconds(work), 1e-9)))


def seconds(work, calls=1):
    """How long one call takes, in seconds, over so many calls."""
    turns = range(calls)
    start = time.perf_counter()
    for _turn in turns:
        work()
    return (time.perf_counter() - start) / calls


def quartiles(values):
    """The lower and the upper quartile."""
    if len(values) < 2:
        return values[0], values[0]
    lower, _middle, upper = quantiles(values, n=4, method="inclusive")
    return lower, upper
