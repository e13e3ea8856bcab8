"""What the applicant wrote, answer by answer, with what changed since the last submission."""

from dataclasses import dataclass

from proposals.drafting.reading import shown
from proposals.drafting.sections import SECTIONS
from proposals.reports.answers import asked


@dataclass(frozen=True)
class Written:
    """One answer in words; `before` is what stood there in the last submission."""

    path: str
    label: str
    words: str
    before: str
    is_changed: bool


@dataclass(frozen=True)
class Group:
    """Answers that belong together: a part of a section, or one row of a list."""

    title: str
    answers: list

    @property
    def is_changed(self):
        """Whether anything in it changed."""
        return any(answer.is_changed for answer in self.answers)


def written(document, previous=None):
    """Section -> its groups of answers; what is answered in neither document is left out."""
    return {section: _groups(section, document, previous) for section in SECTIONS}


def _groups(section, document, previous):
    before = section.bound(previous) if previous is not None else None
    groups = []
    for place, part in enumerate(section.bound(document)):
        groups += _of_part(part, before[place] if before else None)
    return [group for group in groups if group.answers]


def _of_part(part, before):
    if not hasattr(part, "row"):
        return [Group(str(part.title), _answers(part, before))]
    rows, then = part.initial_forms, list(before.initial_forms) if before else None
    pairs = _paired(rows, then) if then is not None else [(row, None) for row in rows]
    groups = [
        Group(f"{part.row} {place}", _answers(row, old, is_new=then is not None and old is None))
        for place, (row, old) in enumerate(pairs, 1)
    ]
    gone = [row for row in then or [] if row not in [old for _row, old in pairs]]
    return groups + [Group(str(part.row), _taken_out(row)) for row in gone]


def _paired(rows, then):
    """Each row with what it was: the one of the same name, or else the one in the same place."""
    left = list(then)
    pairs = []
    for row in rows:
        old = next((old for old in left if _name(old) and _name(old) == _name(row)), None)
        left = [other for other in left if other is not old]
        pairs.append((row, old))
    names = {_name(row) for row in rows}
    for place, (row, old) in enumerate(pairs):
        there = then[place] if place < len(then) else None
        if old is None and there in left and _name(there) not in names:
            pairs[place] = (row, there)
            left.remove(there)
    return pairs


def _name(row):
    return row.initial.get("name") or row.initial.get("title")


def _answers(form, before, is_new=False):
    """The answers of a form beside those of the form it was."""
    answers = []
    for name, field in asked(form):
        words = shown(field, form.initial.get(name))
        compared = is_new or before is not None
        old = shown(before.fields[name], before.initial.get(name)) if before is not None else ""
        if words or old:
            path = f"{form.prefix}-{name}".replace("-", "/") if form.prefix else name
            answers.append(Written(path, field.label, words, old, compared and words != old))
    return answers


def _taken_out(form):
    """The answers of a row that is there no more."""
    return [
        Written("", field.label, "", words, True)
        for name, field in asked(form)
        if (words := shown(field, form.initial.get(name)))
    ]
