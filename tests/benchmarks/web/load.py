"""Many people at once, for a while: how long each of their requests took, and how many failed."""

import time
from dataclasses import dataclass, field
from http.client import HTTPException
from statistics import quantiles
from threading import Thread


@dataclass
class Load:
    """What came of it: seconds of each request, and the failures."""

    seconds: list[float] = field(default_factory=list)
    failures: int = 0
    lasted: float = 0.0

    def __add__(self, other):
        return Load(
            self.seconds + other.seconds,
            self.failures + other.failures,
            self.lasted + other.lasted,
        )

    @property
    def p99(self):
        """What 99 of 100 requests did not exceed."""
        return quantiles(self.seconds, n=100)[-1]

    @property
    def per_second(self):
        """How many requests a second were answered."""
        return len(self.seconds) / self.lasted


def load(clients, seconds):
    """Let each client send one request after the other for so many seconds."""
    began, found = time.perf_counter(), Load()
    people = [Thread(target=keep_sending, args=(each, began + seconds, found)) for each in clients]
    for person in people:
        person.start()
    for person in people:
        person.join()
    found.lasted = time.perf_counter() - began
    return found


def keep_sending(client, until, found):
    """Send until the time is up; appending to a list is safe from many threads."""
    while (began := time.perf_counter()) < until:
        try:
            went_well = client.send()
        except (OSError, HTTPException):
            went_well = False
        found.seconds.append(time.perf_counter() - began)
        if not went_well:
            found.failures += 1
