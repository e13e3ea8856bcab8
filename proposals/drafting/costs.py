"""The lists of a draft with costs that no unit cost covers."""

from django.utils.translation import gettext_lazy as _

from proposals.terms import ExceptionalKind

from .fields import ChoiceField, EuroField, LineField, NumberField, TitleField
from .formset import RowForm, rows_of


class ExceptionalCostForm(RowForm):
    """A cost that no unit cost covers."""

    lines = (("title", "kind"), ("organisation", "cost_eur"))

    title = LineField(_("Title"))
    kind = ChoiceField(_("Kind of cost"), ExceptionalKind)
    organisation = TitleField(_("Organisation"), of="organisations", called="name")
    cost_eur = EuroField(_("The whole cost, in euros"))


class SpecialNeedForm(RowForm):
    """What it costs that participants with special needs take part."""

    lines = (("title", "organisation"), ("participants", "cost_eur"))

    title = LineField(_("Title"))
    organisation = TitleField(_("Organisation"), of="organisations", called="name")
    participants = NumberField(_("Participants"))
    cost_eur = EuroField(_("The whole cost, in euros"))


class ExceptionalCostRows(rows_of(ExceptionalCostForm)):
    key = "exceptional_costs"
    title = _("Exceptional costs")
    row = _("Exceptional cost")
    only = "grant.exceptional_costs"


class SpecialNeedRows(rows_of(SpecialNeedForm)):
    key = "special_needs"
    title = _("Special needs support")
    row = _("Special need")
    only = "grant.special_needs"
