"""The forms of a draft that are filled in once: they stand beside each other in a section."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Agency
from proposals.terms import Activity, Field, Heading, Objective, Purpose, Theme, choices, term_lazy

from .fields import (
    ChoiceField,
    ChoicesField,
    DayField,
    EuroField,
    LineField,
    ListField,
    NumberField,
    TextField,
    YesNoField,
)
from .parts import PartForm


class ProjectForm(PartForm):
    """What the project is called, where it is applied for and when it runs."""

    only = {"purpose": "results.purpose", "fields": "work.cross_sectoral"}
    lines = (("acronym", "agency"), ("start", "duration_months", "end"))

    title = LineField(_("Title"))
    acronym = LineField(_("Acronym"))
    agency = forms.ChoiceField(
        label=_("National agency"),
        required=False,
        help_text=_("The coordinator applies in its own country."),
    )
    purpose = ChoiceField(_("Type of partnership"), Purpose)
    start = DayField(_("First day"))
    duration_months = NumberField(_("Duration in months"), most=1_200)
    end = DayField(_("Last day"), help_text=_("You may give this instead of the duration."))
    fields = ChoicesField(_("Fields that the project works in"), Field)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "agency" in self.fields:
            self._offer_agencies()

    def _offer_agencies(self):
        known = Agency.objects.values_list("code", "name")
        agencies = {code: Agency.called(code, name) for code, name in known}
        stated = self.initial.get("agency")
        offered = agencies if not stated else {stated: stated, **agencies}
        self.fields["agency"].choices = [("", _("Not answered yet")), *offered.items()]


class GrantForm(PartForm):
    """What is asked of the programme."""

    key = "grant"

    requested_eur = EuroField(_("Grant asked for, in euros"))


class HeadingsForm(PartForm):
    """What is asked under each heading of the grant."""

    key = "grant/headings"
    title = _("The grant by heading, in euros")
    lines = (
        ("management", "meetings"),
        ("intellectual_outputs", "multiplier_events"),
        ("travel", "individual_support", "linguistic_support"),
        ("exceptional_costs", "special_needs"),
    )
    only = {heading.value: "grant.sum" for heading in Heading}

    management = EuroField(term_lazy(Heading.MANAGEMENT.label))
    meetings = EuroField(term_lazy(Heading.MEETINGS.label))
    intellectual_outputs = EuroField(term_lazy(Heading.INTELLECTUAL_OUTPUTS.label))
    multiplier_events = EuroField(term_lazy(Heading.MULTIPLIER_EVENTS.label))
    travel = EuroField(term_lazy(Heading.TRAVEL.label))
    individual_support = EuroField(term_lazy(Heading.INDIVIDUAL_SUPPORT.label))
    linguistic_support = EuroField(term_lazy(Heading.LINGUISTIC_SUPPORT.label))
    exceptional_costs = EuroField(term_lazy(Heading.EXCEPTIONAL_COSTS.label))
    special_needs = EuroField(term_lazy(Heading.SPECIAL_NEEDS.label))


class AnnexesForm(PartForm):
    """What goes with the application."""

    key = "annexes"
    lines = (("declaration_on_honour", "mandates"),)
    only = {
        "declaration_on_honour": "submission.declaration",
        "mandates": "submission.mandates",
    }

    declaration_on_honour = YesNoField(_("The declaration on honour is signed"))
    mandates = YesNoField(_("The mandates of all partners are signed"))


LISTED_THEMES = frozenset(code for code, _label in choices(Theme))


class ThemeForm(PartForm):
    """What the project is about and what it aims at."""

    only = {
        "priorities": "work.priorities",
        "shared_theme": "work.theme",
        "themes": "work.theme",
        "own_themes": "work.theme",
        "objectives": "work.objectives",
    }

    priorities = ListField(
        _("Priorities"), help_text=_("One on each line, as the guide of your call words them.")
    )
    shared_theme = TextField(
        _("Shared theme"),
        help_text=_("What unites the partners. A project in several fields needs one."),
    )
    themes = ChoicesField(_("Themes"), Theme)
    own_themes = LineField(_("Another theme, in your own words"))
    objectives = ChoicesField(_("Objectives"), Objective)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        stated = self.initial.get("themes", [])
        own = [theme for theme in stated if theme not in LISTED_THEMES]
        self.initial = {**self.initial, "own_themes": "; ".join(own)}

    def answers(self):
        """The listed themes and the applicant's own stand in one list of the document."""
        answers = super().answers()
        if {"themes", "own_themes"} & answers.keys():
            # Only one of the two may have been sent.
            stands = {**self.initial, **self.cleaned_data}
            listed = [theme for theme in stands.get("themes", []) if theme in LISTED_THEMES]
            own = filter(None, map(str.strip, (stands["own_themes"] or "").split(";")))
            answers["themes"] = [*listed, *own] or None
        answers.pop("own_themes", None)
        return answers


class ParticipantsForm(PartForm):
    """Who takes part in the activities."""

    only = {"staff": "work.participants", "learners": "work.participants"}
    key = "participants"
    title = _("Who takes part")
    lines = (("staff", "learners"),)

    staff = YesNoField(_("Staff of the organisations"))
    learners = YesNoField(_("Adult learners"))


class ActivitiesForm(PartForm):
    """What the project does."""

    only = {"activities": "work.activities"}
    activities = ChoicesField(_("Activities"), Activity)


class DisseminationForm(PartForm):
    """How the results reach others."""

    key = "dissemination"
    only = {
        "target_groups": "dissemination.plan",
        "methods": "dissemination.plan",
        "scope": "dissemination.plan",
        "open_access": "dissemination.open_access",
    }
    title = _("Dissemination")

    target_groups = TextField(_("Target groups"), help_text=_("Whom do you want to reach?"))
    methods = TextField(_("Methods"), help_text=_("How will you reach them?"))
    scope = TextField(_("Scope"), help_text=_("Where, when and how many?"))
    open_access = YesNoField(_("The results are open to anyone"))


class ImpactForm(PartForm):
    """What remains with those who took part."""

    key = "impact"
    only = {"participants": "impact.lasting", "organisations": "impact.lasting"}
    title = _("Impact")

    participants = TextField(_("Lasting effects on the participants"))
    organisations = TextField(_("Lasting effects on their organisations"))
