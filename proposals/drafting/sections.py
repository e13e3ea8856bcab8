"""The sections of a draft, in the order of the application form."""

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from django.forms import MultipleChoiceField
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from . import activities, costs, forms, outputs, rows
from .tree import MARK


@dataclass(frozen=True)
class Section:
    """A page of the draft: some parts of the proposal document."""

    slug: str
    title: str
    parts: tuple

    def bound(self, document, data=None, adding="", typed=None):
        """The forms of this section, filled from a document, with what was sent.

        `typed` names the fields that were sent, where those are not all that the page has.
        """
        # Who is typing in a field sees it, even if it is not asked and they have emptied it.
        parts = (part for part in self.parts if typed is not None or part.is_asked(document))
        return [part.of(document, data, adding, typed) for part in parts]

    @cached_property
    def named(self):
        """The lists of the draft whose rows its fields name."""
        forms = (getattr(part, "form", part) for part in self.parts)
        return {field.of for form in forms for field in form.row_fields()}

    def is_asked(self, document):
        """Whether a draft has anything to write here."""
        return any(part.is_asked(document) for part in self.parts)

    def answers_for(self, key):
        """Whether this key of the document is answered in this section."""
        return any(part.answers_for(key) for part in self.parts)


SECTIONS = (
    Section("project", _("Project"), (forms.ProjectForm,)),
    Section("partnership", _("Partnership"), (rows.OrganisationRows,)),
    Section("description", _("Description"), (forms.ThemeForm, forms.ParticipantsForm)),
    Section(
        "results",
        _("Results and outputs"),
        (
            rows.ResultRows,
            outputs.IntellectualOutputRows,
            outputs.StaffCostRows,
            outputs.MultiplierEventRows,
        ),
    ),
    Section(
        "activities",
        _("Activities"),
        (
            forms.ActivitiesForm,
            activities.MobilityRows,
            activities.MeetingRows,
            activities.PlannedActivityRows,
            activities.WorkPackageRows,
        ),
    ),
    Section(
        "dissemination",
        _("Dissemination and impact"),
        (forms.DisseminationForm, forms.ImpactForm),
    ),
    Section(
        "budget",
        _("Budget"),
        (
            forms.GrantForm,
            forms.HeadingsForm,
            costs.ExceptionalCostRows,
            costs.SpecialNeedRows,
        ),
    ),
    Section("annexes", _("Annexes"), (forms.AnnexesForm,)),
)

BY_SLUG = {section.slug: section for section in SECTIONS}


def apply(bound, document):
    """The document with what was sent in the forms of a section.

    What refers to a row comes before the row itself, so that it can follow when that is renamed.
    """
    for form in reversed(bound):
        document = form.apply(document)
    return document


def section_of(path):
    """The section in which a field path of the document is answered."""
    return _section_of(path.partition("/")[0])


@cache
def _section_of(key):
    return next((section for section in SECTIONS if section.answers_for(key)), SECTIONS[0])


def url_of(draft, path):
    """Where in the draft of this number a field path is answered: the page, and the very field."""
    page = reverse("drafting:section", args=[draft, section_of(path).slug])
    return f"{page}#{anchor(path)}"


@lru_cache(maxsize=5_000)
def anchor(path):
    """The id of a field, of the first box of a choice of many, or of the list that a path names."""
    part = part_of(path)
    if part is None:
        return "content"
    if hasattr(part, "row") and not has_field(path):
        return part.key
    boxes = isinstance(part.base_fields.get(path), MultipleChoiceField) if part.key == "" else False
    return f"{id_of(path)}{'_0' if boxes else ''}"


def has_field(path):
    """Whether the page has a field for this very path.

    The rows of a list within a list are numbered through there.
    """
    part = part_of(path)
    is_deep = hasattr(part, "row") and part.is_within(path)
    return not is_deep and field_at(path) is not None


def id_of(path):
    """What the page calls the field at a path."""
    return f"id_{path.replace('/', '-')}"


def sections_of(document):
    """The sections in which a draft has anything to write."""
    return [section for section in SECTIONS if section.is_asked(document)]


@lru_cache(maxsize=5_000)
def part_of(path):
    """The part of a section in which a field path of the document is answered; None: in none."""
    key = path.partition("/")[0]
    parts = [part for section in SECTIONS for part in section.parts]
    within = (part for part in parts if part.is_within(path))
    return next(within, next((part for part in parts if part.answers_for(key)), None))


def name_of(path):
    """What the form calls the field at a path: its list and number, and its label."""
    path = path.replace(MARK, "")
    part, (key, *rest) = part_of(path), path.split("/")
    if part is None:
        return path
    if not hasattr(part, "row"):
        field = part.base_fields.get(rest[-1] if rest else key)
        return field.label if field else section_of(path).title
    if not rest:
        return part.title
    number = part.row if part.is_within(path) else f"{part.row} {int(rest[0]) + 1}"
    field = field_at(path)
    return f"{number}: {field.label}" if field else number


def field_at(path):
    """The field of the form that answers a path of the document; None where it is a whole part."""
    part, name = part_of(path), path.rpartition("/")[2]
    return getattr(part, "form", part).base_fields.get(name) if part else None
