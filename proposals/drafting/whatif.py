"""What if: an organisation less, a country less, or the same draft in another call."""

from dataclasses import dataclass

from django import forms
from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from proposals.precheck import margin, prechecked, under
from proposals.terms import country_name, title

from .access import readable
from .panel import frame
from .quick import calls_by_year


class OtherCallForm(forms.Form):
    """Which other call the draft is held against."""

    other = forms.ChoiceField(label=_("Another call"), choices=calls_by_year)


@dataclass(frozen=True)
class Loss:
    """What the partnership would be without an organisation, or without a country."""

    name: str
    country: str
    #: The criteria that would no longer hold.
    lost: tuple


@login_required
@require_safe
def what_if(request, pk):
    """What the partnership can lose, and what another call would say of the draft."""
    proposal = readable(request.user, pk)
    around = frame(proposal)
    report = around["report"]
    form = OtherCallForm(request.GET or None, initial={"other": proposal.call})
    other = form.cleaned_data["other"] if form.is_bound and form.is_valid() else None
    found = margin(proposal.document)
    context = {
        **around,
        "margin": found.message_in(get_language()),
        "stands": found.stands,
        "organisations": _without_organisation(proposal.document, found),
        "countries": _without_country(proposal.document, found),
        "form": form,
        "other": prechecked(under(proposal.document, other)) if other else None,
    }
    context["differences"] = differences(report, context["other"]) if other else []
    return render(request, "drafting/what_if.html", context)


def differences(report, other):
    """The criteria that come out otherwise in another call: title, here and there, None for none."""
    here = {finding.code: finding for finding in report.findings}
    there = {finding.code: finding for finding in other.findings}
    pairs = ((code, here.get(code), there.get(code)) for code in dict.fromkeys([*here, *there]))
    return [(title(code), *pair) for code, *pair in pairs if _said(pair[0]) != _said(pair[1])]


def _said(finding):
    return finding and (finding.outcome, finding.message, finding.facts)


def _without_organisation(document, found):
    rows = enumerate(document.get("organisations", []))
    return [
        Loss(
            row.get("name") or f"{_('Organisation')} {place + 1}",
            country_name(row["country"]) if row.get("country") else "",
            tuple(title(code) for code in found.organisations[place]),
        )
        for place, row in rows
    ]


def _without_country(document, found):
    """Only where several organisations share a country: one alone is told with its organisation."""
    countries = [row.get("country") for row in document.get("organisations", [])]
    return [
        Loss(country_name(code), code, tuple(title(lost) for lost in codes))
        for code, codes in found.countries.items()
        if countries.count(code) > 1
    ]
