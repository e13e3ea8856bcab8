"""A ZIP whose bytes are known before they are read, so that any part of it can be handed out.

Its files are stored as they are: a PDF is compressed already.
"""

from dataclasses import dataclass
from datetime import datetime
from struct import pack

from proposals.models import Report

STORED, UTF8, VERSION = 0, 0x800, 20


@dataclass(frozen=True)
class StoredFile:
    """A kept report as a file of the ZIP. Its bytes are read when they are asked for."""

    name: str
    report: Report
    made: datetime

    def __len__(self):
        return self.report.size

    def __getitem__(self, part):
        pdf = Report.objects.values_list("pdf", flat=True).get(pk=self.report.pk)
        return bytes(pdf)[part]

    def header(self, name):
        """What stands before the file, and again in the list at the end."""
        year, month, day, hour, minute, second = self.made.timetuple()[:6]
        time = hour << 11 | minute << 5 | second // 2
        date = (year - 1980) << 9 | month << 5 | day
        sizes = (self.report.crc32, len(self), len(self), len(name), 0)
        return pack("<HHHHHIIIHH", VERSION, UTF8, STORED, time, date, *sizes)


def archive(files):
    """The ZIP of these files in pieces, each of which has a length and can be sliced."""
    chunks, entries, position = [], [], 0
    for name, file in _named(files):
        header = file.header(name)
        entries.append(
            b"PK\1\2" + pack("<H", VERSION) + header + pack("<HHHII", 0, 0, 0, 0, position) + name
        )
        chunks += [b"PK\3\4" + header + name, file]
        position += len(chunks[-2]) + len(file)
    listing = b"".join(entries)
    counts = (0, 0, len(entries), len(entries), len(listing), position, 0)
    return [*chunks, listing + b"PK\5\6" + pack("<HHHHIIH", *counts)]


def _named(files):
    """Each file with its name in bytes, no name twice."""
    seen = {}
    for file in files:
        count = seen[file.name] = seen.get(file.name, 0) + 1
        stem, dot, ending = file.name.rpartition(".")
        name = file.name if count == 1 else f"{stem}-{count}{dot}{ending}"
        yield name.encode(), file
