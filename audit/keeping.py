"""How long entries are kept, and how the trail stays whole when old ones go."""

from django.db import transaction

from .models import Entry, record
from .verification import REMOVED


@transaction.atomic
def remove_before(moment):
    """Remove what was recorded before a moment, and record up to where. Returns how many."""
    last = Entry.objects.filter(when__lt=moment).order_by("number").last()
    if not last:
        return 0
    record(None, REMOVED, detail=f"{last.number} {last.seal}")
    return Entry.objects.remove_until(last.number)
