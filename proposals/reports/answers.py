"""What the applicant wrote, as a reader sees it: labels and words in place of keys and codes."""

from dataclasses import dataclass

from proposals.drafting.reading import shown
from proposals.drafting.sections import SECTIONS

#: Characters of an answer that shares a paragraph with others.
SHORT = 300
BETWEEN = "\u00a0· "


@dataclass(frozen=True)
class Group:
    """Answers that belong together: a part of a section, or one row of a list."""

    title: str
    answers: list
    number: int = 0

    @property
    def short(self):
        return {label: words for label, words in self.answers if len(words) <= SHORT}

    @property
    def long(self):
        return [(label, words) for label, words in self.answers if len(words) > SHORT]

    def paragraphs(self):
        """Pairs of heading and words: short answers share a paragraph, a longer one has its own."""
        short = BETWEEN.join(f"{label}: {words}" for label, words in self.short.items())
        shared = [(self.title, short)] if short or (self.long and self.title) else []
        return [*shared, *self.long]

    def row(self, labels):
        """The same as a numbered row, below labels that stand there once for every row."""
        labelled = (
            f"{label}: {words}" for label, words in self.short.items() if label not in labels
        )
        short = BETWEEN.join([*map(self.short.get, labels), *labelled])
        return [("", f"{self.number}. {short}"), *self.long]


def answers(document):
    """Each section with its groups of answered questions; what is not answered is left out."""
    sections = []
    for section in SECTIONS:
        groups = [group for form in section.bound(document) for group in _groups(form)]
        sections.append((section.title, [group for group in groups if group.answers]))
    return sections


def printed(document):
    """The same in the paragraphs of a report."""
    return [
        (section.title, [pair for form in section.bound(document) for pair in _paragraphs(form)])
        for section in SECTIONS
    ]


def _paragraphs(form):
    """Pairs of heading and words. Of several rows, what all of them answer is labelled above them."""
    groups = [group for group in _groups(form) if group.answers]
    if len(groups) < 2:
        return [pair for group in groups for pair in group.paragraphs()]
    first, *others = (group.short for group in groups)
    labels = [label for label in first if all(label in other for other in others)]
    head = (form.title, BETWEEN.join(labels))
    return [head, *(pair for group in groups for pair in group.row(labels))]


def _groups(form):
    if not hasattr(form, "row"):
        return [_group(form.title, form)]
    rows = enumerate(form.initial_forms, 1)
    return [_group(f"{form.row} {place}", row, place) for place, row in rows]


def _group(title, form, number=0):
    fields = (
        (str(field.label), shown(field, form.initial.get(name))) for name, field in asked(form)
    )
    return Group(title, [(label, words) for label, words in fields if words], number)


def asked(form):
    return [(name, field) for name, field in form.fields.items() if name != "DELETE"]
