"""Showing the fields of a draft with all that belongs to them."""

from django import template
from django.forms import Select
from django.forms.utils import flatatt
from django.template.loader import get_template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from proposals.drafting.pictures import pictures as drawn
from proposals.drafting.reading import words
from proposals.drafting.sections import BY_SLUG, name_of
from proposals.precheck import has_criterion

from .kept import keep

register = template.Library()


@register.simple_tag
def kept_form(form, notes, limit, **facts):
    """A form, or rows of forms; kept, unless something was sent that has to be mended."""
    facts |= {"notes": form.notes_of(notes), "limit": limit}

    def write():
        return get_template(form.template).render({**facts, "form": form})

    return write() if form.is_bound else keep(form.template, facts | {"form": form.facts}, write)


@register.simple_tag
def kept_row(rows, place, notes, limit, **facts):
    """The row at a place; kept, unless something was sent. Only where it is not, its form is made."""
    facts |= {"notes": rows.notes_at(place, notes), "limit": limit}
    name = rows.form.template

    def write():
        shown = {"form": rows[place], "row": rows.row, "number": place + 1}
        return get_template(name).render({**facts, **shown})

    return write() if rows.is_bound else keep(name, facts | {"form": rows.facts_at(place)}, write)


@register.simple_tag
def fields(form, notes, limit):
    """The fields of a form, each line of them kept by itself: mostly one of them changes."""
    lines = ((_line(form, names, notes, limit),) for names in form.by_line)
    return format_html_join("\n", '<div class="line">{}</div>', lines)


def _line(form, names, notes, limit):
    """Fields that stand side by side; kept, unless something was sent.

    They are written at once: templates take ten times as long, and a large draft has hundreds.
    """

    def write():
        written = ((_field(form[name], notes, limit),) for name in names)
        return format_html_join("", "{}", written)

    if form.is_bound:
        return write()
    facts = {"notes": form.notes_of(notes, names), "limit": limit, "form": form.facts_of(names)}
    return keep("line", facts, write)


def _field(field, notes, limit):
    """A field: what it is called, its help, its input, how long it is, and what it is told."""
    help_text = field.help_text and format_html(HELP, field.auto_id, field.help_text)
    beside = (
        help_text,
        answer(field),
        counter(field, limit) if hasattr(field.field, "is_counted") else "",
        aside(field.auto_id, field.errors, notes.get(field.form.path_of(field.name), ())),
    )
    if field.use_fieldset:
        return format_html(FIELDSET, field.label, *beside)
    return format_html(FIELD, field.id_for_label, field.label, *beside)


HELP = '<p class="form-text" id="{}-help">{}</p>'
FIELD = """<div class="field"><label class="form-label" for="{}">{}</label>
{}{}{}{}</div>"""
FIELDSET = """<div class="field"><fieldset class="plain ticks"><legend class="form-label">{}</legend>
{}{}{}{}</fieldset></div>"""


def counter(field, limit):
    """How long an answer is, beside what the form of the call takes, as far as that is known."""
    most, is_sure = limit or (None, False)
    words = _("{count} characters")
    if most:
        told = (
            _("{count} of {limit} characters")
            if is_sure
            else _("{count} of about {limit} characters")
        )
        words = told.replace("{limit}", str(most))
    count = len((field.value() or "").replace("\r\n", "\n"))
    shown = {
        "class": "count count--over" if is_sure and count > most else "count",
        "id": f"{field.auto_id}-count",
        "data-words": words,
        "data-limit": most if is_sure else None,
    }
    return format_html("<p{}>{}</p>", flatatt(shown), words.replace("{count}", str(count)))


@register.simple_tag
def aside(id, errors, findings, is_swapped=False):
    """What a field is told; in the answer to an autosave, what takes the place of that."""
    if errors or findings:
        context = {"id": id, "errors": errors, "findings": findings, "is_swapped": is_swapped}
        return get_template("drafting/_aside.html").render(context)
    swapped = SafeString(' data-hx-swap-oob="true"') if is_swapped else ""
    return format_html('<div class="aside" id="{}-aside"{}></div>', id, swapped)


@register.simple_tag
def answer(field, is_swapped=False):
    """A field's input, tied to its help, its error, its counter and its findings."""
    swapped = {"data-hx-swap-oob": "true"} if is_swapped else {}
    parts = ["help"] if field.help_text else []
    parts += ["count"] if hasattr(field.field, "is_counted") else []
    described = " ".join(f"{field.auto_id}-{part}" for part in [*parts, "aside"])
    return field.as_widget(attrs={"aria-describedby": described, "class": _looks(field), **swapped})


def _looks(field):
    """What Bootstrap calls such an input; boxes to tick have a look of their own."""
    if field.use_fieldset:
        return "boxes"
    return "form-select" if isinstance(field.field.widget, Select) else "form-control"


@register.filter
def name(path):
    """What the form calls the answer at a path."""
    return name_of(path)


@register.filter
def section_title(slug):
    """What a section is called."""
    return BY_SLUG[slug].title


@register.filter
def in_words(value, path):
    """An answer as one reads it, whatever part of the document it is."""
    return _("Taken out") if value is None else words(path, value)


@register.filter
def answered(value, path):
    """An answer in words; nothing where there is none."""
    return words(path, value)


@register.filter
def pictures(document):
    """The pictures for which a draft has the facts."""
    return drawn(document)


@register.filter
def has_unit_costs(proposal):
    """Whether the grant of the draft's call is computed line by line."""
    return has_criterion(proposal.call, "grant.management")
