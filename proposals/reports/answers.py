"""What the applicant wrote, as a reader sees it: labels and words in place of keys and codes."""

from proposals.drafting.reading import shown
from proposals.drafting.sections import SECTIONS

#: Characters of an answer that shares a paragraph with others.
SHORT = 300


def answers(document):
    """Each section with its paragraphs, pairs of heading and words; what is not answered is left out.

    Short answers that belong together, as those of one row of a list, share a paragraph; a longer
    one has its own.
    """
    return [
        (section.title, [pair for form in section.bound(document) for pair in _of_form(form)])
        for section in SECTIONS
    ]


def _of_form(form):
    if not hasattr(form, "row"):
        return _paragraphs(form.title, form)
    rows = enumerate(form.initial_forms, 1)
    return [pair for place, row in rows for pair in _paragraphs(f"{form.row} {place}", row)]


def _paragraphs(title, form):
    told = [(f.label, shown(f, form.initial.get(name))) for name, f in asked(form)]
    short = [f"{label}: {words}" for label, words in told if 0 < len(words) <= SHORT]
    texts = [(label, words) for label, words in told if len(words) > SHORT]
    return [*([(title, "\u00a0· ".join(short))] if short or (texts and title) else []), *texts]


def asked(form):
    return [(name, field) for name, field in form.fields.items() if name != "DELETE"]
