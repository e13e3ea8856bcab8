"""Showing findings and terms of the rules in the reader's language."""

from functools import cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import get_language

from proposals import terms
from proposals.drafting import sections
from proposals.precheck import Outcome, Verdict, Weight

register = template.Library()


@register.filter
def label(word):
    """The words for an outcome, a weight or a verdict."""
    return terms.term(word.label)


#: An outcome as a sign, for whoever sees no colours.
MARKS = {
    Outcome.MET: "✓",
    Outcome.NOT_MET: "✗",
    Outcome.OPEN: "?",
    Outcome.JUDGEMENT: "⚖",
    Outcome.NOT_APPLICABLE: "–",
}


@register.filter
def mark(outcome):
    """The sign of an outcome."""
    return MARKS[outcome]


@register.filter
def meaning(word):
    """What a verdict or a weight means for the reader, in a sentence."""
    return terms.meaning(word)


@register.filter
def verdict(code):
    """The verdict that a stored code stands for."""
    return Verdict(code)


@register.filter
@cache
def icon(word):
    """The address of the picture for an outcome or a verdict; looked up once for each."""
    return static(f"img/{word}.svg")


@register.simple_tag
def outcome(word):
    """An outcome or a verdict: its picture and its words."""
    return _badge(word, get_language())


@cache
def _badge(word, _language):
    picture = format_html('<img src="{}" alt="" width="20" height="20">', icon(word))
    return format_html('<span class="outcome outcome--{}">{}{}</span>', word, picture, label(word))


@register.filter
def message(finding):
    """What was found."""
    return finding.message_in(get_language())


@register.filter
def remedy(finding):
    """What to do about it."""
    return finding.remedy_in(get_language())


@register.filter
def title(finding):
    """What its criterion is called."""
    return terms.title(finding.code)


@register.filter
def says(source):
    """What a source says, in our own words."""
    return source.says.get(get_language(), source.says["en"])


@register.filter
def rule(finding):
    """What the sources of a criterion say, in our own words."""
    return " ".join(map(says, finding.sources))


@register.filter
def rules(findings):
    """What the criteria of some findings are called, each with its sources."""
    return [(title(finding), finding.sources) for finding in findings]


@register.filter
def by_weight(report):
    """The findings of a report under their weights: the gravest weight first, and what to do.

    What does not apply is apart: nobody has to read that to know how a draft stands.
    """
    order = terms.GRAVEST_FIRST
    findings = sorted(report.findings, key=lambda finding: order.index(finding.outcome))
    groups = (
        {
            "weight": weight,
            "findings": [f for f in findings if f.weight is weight and not _is_moot(f)],
            "moot": [f for f in findings if f.weight is weight and _is_moot(f)],
        }
        for weight in Weight
    )
    return [group for group in groups if group["findings"] or group["moot"]]


def _is_moot(finding):
    return finding.outcome is Outcome.NOT_APPLICABLE


@register.filter
def counts(report):
    """How many criteria came out each way."""
    return [(outcome, report.count(outcome)) for outcome in Outcome if report.count(outcome)]


@register.filter
def cited(findings, places):
    """The numbers of the places where the criteria of some findings are written, each once."""
    numbers = sorted({places[s.document][s.section] for f in findings for s in f.sources})
    return f"\u00a0[{', '.join(map(str, numbers))}]" if numbers else ""


@register.simple_tag
def field_url(draft, path):
    """Where in the draft of this number a field path leads."""
    return sections.url_of(draft, path)


@register.simple_tag
def field_name(path):
    """What the form calls the field at a path."""
    return sections.name_of(path)
