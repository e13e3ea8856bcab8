"""An export as it streams, and its rows as the ORM alone reads them."""

import resource
import time

from proposals.models import Case
from proposals.review import exports

from .visits import streamed


def csv(cookie):
    """Seconds to the first byte and to the last, and the most memory held, in KiB."""
    began, first = time.perf_counter(), None
    for _chunk in streamed("/review/export/csv/", cookie):
        first = first or time.perf_counter() - began
    return first, time.perf_counter() - began, memory()


def orm(_cookie):
    """The same of reading the rows that the export reads, and doing nothing with them."""
    began = time.perf_counter()
    for _case in exports.drafts(Case.objects.exclude(state="draft")).iterator(chunk_size=200):
        pass
    return None, time.perf_counter() - began, memory()


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
