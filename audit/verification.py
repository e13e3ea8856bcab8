"""Whether the audit trail is whole: nothing changed, nothing missing, nothing slipped in."""

from .models import End, Entry

#: What the site records when it removes entries that are too old to be kept.
REMOVED = "audit.removed"


def faults():
    """What is wrong with the trail, one sentence each, from its beginning to its end."""
    number, seal = beginning()
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        if entry.number != number + 1:
            yield f"Entries {number + 1} to {entry.number - 1} are missing."
        elif not entry.is_sealed_after(seal):
            yield f"Entry {entry.number} was changed, or is not ours."
        number, seal = entry.number, entry.seal
    end = End.objects.filter(pk=1).first()
    if end and end.number > number:
        yield f"Entries {number + 1} to {end.number} are missing at the end."
    elif (end and (end.number, end.seal) != (number, seal)) or (not end and number):
        yield "The end of the trail is not where it was recorded."


def beginning():
    """The number and seal that the first entry follows: of the last one removed for its age."""
    removals = Entry.objects.filter(what=REMOVED).order_by("-number")
    told = [removal.detail.split() for removal in removals[:1]]
    return (int(told[0][0]), told[0][1]) if told else (0, "")
