"""What the applicant wrote, as a reader sees it: labels and words in place of keys and codes."""

from dataclasses import dataclass

from proposals.drafting.reading import shown
from proposals.drafting.sections import SECTIONS

#: Characters of an answer that shares a paragraph with others.
SHORT = 300


@dataclass(frozen=True)
class Group:
    """Answers that belong together: a part of a section, or one row of a list."""

    title: str
    answers: list

    @property
    def paragraphs(self):
        """Pairs of heading and words: short answers share a paragraph, a longer one has its own."""
        short = [f"{label}: {words}" for label, words in self.answers if len(words) <= SHORT]
        texts = [(label, words) for label, words in self.answers if len(words) > SHORT]
        shared = [(self.title, "\u00a0· ".join(short))] if short or (texts and self.title) else []
        return [*shared, *texts]


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
        (title, [pair for group in groups for pair in group.paragraphs])
        for title, groups in answers(document)
    ]


def _groups(form):
    if not hasattr(form, "row"):
        return [_group(form.title, form)]
    return [_group(f"{form.row} {place}", row) for place, row in enumerate(form.initial_forms, 1)]


def _group(title, form):
    fields = ((field.label, shown(field, form.initial.get(name))) for name, field in asked(form))
    return Group(title, [(label, words) for label, words in fields if words])


def asked(form):
    return [(name, field) for name, field in form.fields.items() if name != "DELETE"]
