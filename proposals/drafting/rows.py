"""The lists of a draft that name what there is: organisations, and results."""

from django.utils.translation import gettext_lazy as _

from proposals.terms import Level, OrganisationType, ResultKind, Role

from .fields import (
    ChoiceField,
    CountryField,
    DayField,
    LineField,
    NumberField,
    OwnWordsField,
    TextField,
    YesNoField,
)
from .formset import RowForm, Rows, rows_of
from .tree import merged


class OrganisationForm(RowForm):
    """An organisation of the partnership."""

    lines = (
        ("country", "city"),
        ("role", "type", "active_in_field"),
        ("oid", "established"),
        ("other_applications", "other_applications_as_coordinator"),
        ("eche", "public_interest_trust"),
    )
    only = {
        "city": "grant.travel",
        "active_in_field": "partnership.active_in_field",
        "added_value": "partnership.added_value",
        "oid": "organisation.oid",
        "established": "organisation.established",
        "other_applications": "submission.applications",
        "other_applications_as_coordinator": "submission.applications_as_coordinator",
        "eche": "organisation.eche",
        "public_interest_trust": "organisation.restricted",
    }

    name = LineField(_("Name"))
    country = CountryField(_("Country"))
    city = LineField(_("City"), help_text=_("From where its people travel."))
    role = ChoiceField(_("Role"), Role)
    type = OwnWordsField(_("Type of organisation"), OrganisationType)
    active_in_field = YesNoField(_("Active in adult education"))
    added_value = TextField(
        _("Added value"),
        rows=3,
        help_text=_(
            "For an organisation from a partner country or from another field: "
            "what does it bring that no other can?"
        ),
    )
    oid = LineField(_("Organisation ID (OID)"), help_text=_("Such as E10012345."))
    established = DayField(_("Legally established on"))
    other_applications = NumberField(
        _("Other applications"), help_text=_("For the same deadline, in whatever role.")
    )
    other_applications_as_coordinator = NumberField(
        _("Other applications as coordinator"), help_text=_("For the same deadline.")
    )
    eche = YesNoField(
        _("Holds the Erasmus Charter for Higher Education"),
        help_text=_("For a higher education institution."),
    )
    public_interest_trust = YesNoField(
        _("Hungarian public-interest trust, or maintained by one"),
        help_text=_("For an organisation in Hungary."),
    )


class ResultForm(RowForm):
    """A concrete result."""

    lines = (("title", "kind"), ("level", "open_licence"))

    title = LineField(_("Title"))
    kind = ChoiceField(_("Kind of result"), ResultKind)
    level = ChoiceField(_("Level"), Level)
    open_licence = YesNoField(_("Under an open licence"))
    innovation = TextField(
        _("What is new and innovative"), rows=3, help_text=_("For an advanced result.")
    )


class TitledRows(Rows):
    """Rows that others refer to by title: who renames one renames it wherever it is named."""

    referring = ()

    def apply(self, document):
        """The document with the rows as they were sent, and every reference following them."""
        renamed = {
            form.initial.get("title"): form.answers()["title"]
            for form in self.sent.values()
            if form.initial.get("title") and form.answers().get("title")
        }
        document = super().apply(document)
        for key, reference in self.referring:
            rows = [
                merged(row, {reference: renamed.get(row.get(reference), row.get(reference))})
                for row in document.get(key, [])
            ]
            document = merged(document, {key: rows or None})
        return document


class OrganisationRows(rows_of(OrganisationForm)):
    key = "organisations"
    opens = True
    title = _("Organisations")
    row = _("Organisation")


class ResultRows(rows_of(ResultForm, TitledRows)):
    key = "results"
    opens = True
    only = "results.concrete"
    title = _("Results")
    row = _("Result")
    referring = (("intellectual_outputs", "result"),)
