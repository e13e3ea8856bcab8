"""How the queue is filtered and ordered."""

import django_filters as filters
from django import forms
from django.db.models import Exists, F, Lookup, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from database.worded import worded
from proposals import terms
from proposals.drafting.lists import List
from proposals.filing import LETTERS, folded
from proposals.models import Case, CaseCountry, CriteriaList, State
from proposals.precheck import Outcome, Verdict, call_choices

#: In what order the queue can be, and what each is called.
ORDERS = (
    ("-submitted", _("Newest first")),
    ("submitted", _("Oldest first")),
    ("title", _("By title")),
    ("verdict", _("By verdict")),
    ("-waiting", _("Most to judge first")),
)
STATES = [(value, label) for value, label in State.choices if value != State.DRAFT]


class Like(Lookup):
    """Whether a text fits a pattern, in which `_` is any letter and `%` any number of them.

    PostgreSQL tries a pattern on what it remembers of a column, and so knows whether many rows fit:
    then it reads the first of them in order. Of a letter cut out of a text it knows nothing.
    """

    def as_sql(self, compiler, connection):
        text, texts = self.process_lhs(compiler, connection)
        pattern, patterns = self.process_rhs(compiler, connection)
        return f"{text} LIKE {pattern}", [*texts, *patterns]


def officers_of(agency):
    """The number and the name of each officer of an agency."""
    return [(number, name or email) for number, name, email in _people_of(agency)]


@worded
def _people_of(agency):
    people = User.objects.filter(agency=agency, is_active=True)
    return people.values_list("pk", "name", "email")


def newest_first(cases):
    """Cases as the queue has them where no other order is asked for."""
    return cases.order_by("-submitted", "-pk")


class CaseFilter(filters.FilterSet):
    """What an officer looks for among the cases of the agency."""

    q = filters.CharFilter(label=_("Title, acronym or organisation"), method="by_words")
    state = filters.ChoiceFilter(label=_("State"), choices=STATES, empty_label=_("Any"))
    verdict = filters.ChoiceFilter(
        label=_("Verdict"), choices=lambda: terms.choices(Verdict), empty_label=_("Any")
    )
    officer = filters.ChoiceFilter(label=_("Officer"), method="by_officer", empty_label=_("Any"))
    call = filters.ChoiceFilter(label=_("Call"), choices=call_choices, empty_label=_("Any"))
    country = filters.ChoiceFilter(
        label=_("Country"),
        choices=terms.country_choices,
        method="by_country",
        empty_label=_("Any"),
    )
    criterion = filters.ChoiceFilter(
        label=_("Criterion"),
        choices=terms.criterion_choices,
        method="by_outcome",
        empty_label=_("Any"),
    )
    outcome = filters.ChoiceFilter(
        label=_("Outcome of that criterion"),
        choices=lambda: terms.choices(Outcome),
        method="with_its_criterion",
        empty_label=_("Any"),
    )
    sort = filters.ChoiceFilter(
        label=_("Order"), choices=ORDERS, method="in_order", empty_label=None
    )

    class Meta:
        model = Case
        fields = ()

    def __init__(self, *args, user, officers, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.filters["officer"].extra["choices"] = [
            ("me", _("Me")),
            ("nobody", _("Nobody")),
            *((str(pk), name) for pk, name in officers if pk != user.pk),
        ]

    @property
    def qs(self):
        """The cases that fit; of a filter that makes no sense, none."""
        found = super().qs if self.form.is_valid() else self.queryset.none()
        return found if self.data.get("sort") else newest_first(found)

    def by_words(self, cases, _name, value):
        for word in folded(value).split():
            cases = cases.filter(search__contains=word)
        return cases

    def by_officer(self, cases, _name, value):
        if value == "nobody":
            return cases.filter(officer=None)
        return cases.filter(officer=self.user.pk if value == "me" else int(value))

    def by_country(self, cases, _name, value):
        return cases.filter(Exists(CaseCountry.objects.filter(case=OuterRef("pk"), country=value)))

    def by_outcome(self, cases, _name, value):
        lists = {criteria.pk: criteria.codes.split() for criteria in CriteriaList.objects.all()}
        places = {pk: codes.index(value) for pk, codes in lists.items() if value in codes}
        outcome = self.form.cleaned_data.get("outcome")
        if not outcome:
            return cases.filter(criteria__in=places)
        fitting = Q(pk__in=[])
        for pk, place in places.items():
            fitting |= Q(Like(F("came_out"), f"{'_' * place}{LETTERS[outcome]}%"), criteria=pk)
        return cases.filter(fitting)

    def with_its_criterion(self, cases, _name, value):
        if self.form.cleaned_data.get("criterion"):
            return cases
        return cases.filter(came_out__contains=LETTERS[value])

    def in_order(self, cases, _name, value):
        return cases.order_by(value, "-submitted", "-pk")

    def get_form_class(self):
        """Fields as narrow as the filters are, their lists written at once."""
        form = super().get_form_class()
        for field in form.base_fields.values():
            is_choice = isinstance(field, forms.ChoiceField)
            if is_choice:
                field.widget = List(choices=field.widget.choices)
            look = "form-select" if is_choice else "form-control"
            field.widget.attrs["class"] = f"{look} {look}-sm"
        return form
