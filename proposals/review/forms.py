"""What an officer fills in: a comment or a request, a judgement, a step, an assignment."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from proposals import subjects
from proposals.models import Audience, State
from proposals.precheck import BRUSSELS, found


class MomentField(forms.DateTimeField):
    """A day and a time by the clock in Brussels."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def clean(self, value):
        with timezone.override(BRUSSELS):
            return super().clean(value)


class SayForm(forms.Form):
    """Something said on a section, a field or a criterion, and whom it is for."""

    KINDS = (
        ("internal", _("Internal comment: only the agency reads it")),
        ("applicant", _("Comment for the applicant")),
        ("request", _("Request to the applicant: the draft has to come back")),
    )

    subject = forms.CharField(max_length=200, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label=_("Who reads it"), choices=KINDS, initial=Audience.INTERNAL, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("Text"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.case = case

    def clean_subject(self):
        """What it is about has to be there in what was submitted."""
        subject = self.cleaned_data["subject"]
        if not subjects.is_subject(subject, found(self.case.proposal.submission.report)):
            raise forms.ValidationError(_("There is no such section, field or criterion."))
        return subject

    def clean_kind(self):
        """Requests are made while the draft is in review."""
        kind = self.cleaned_data["kind"]
        if kind == "request" and self.case.state != State.IN_REVIEW:
            raise forms.ValidationError(_("Begin the review before you make a request."))
        return kind


class JudgeForm(forms.Form):
    """A decision on a criterion, or a differing view of it, with its reason."""

    accepted = forms.TypedChoiceField(
        label=_("Your judgement"),
        choices=(("yes", _("Accepted")), ("no", _("Not accepted"))),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stands in the report with your name, and the applicant reads it."),
    )
    #: The judgement that the officer had read, to notice a colleague's in the meantime.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


class StepForm(forms.Form):
    """A step, with a word to those it writes to."""

    note = forms.CharField(
        label=_("A word with it"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(StepForm):
    """A step that is never taken without a reason."""

    note = forms.CharField(
        label=_("Reason"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The applicant reads it."),
    )


class LateForm(ReasonForm):
    """Until when one late draft is taken."""

    until = MomentField(label=_("Until (Brussels time)"))

    field_order = ("until", "note")

    def clean_until(self):
        """A permission that has ended permits nothing."""
        until = self.cleaned_data["until"]
        if until <= timezone.now():
            raise forms.ValidationError(_("Choose a moment to come."))
        return until


class AssignForm(forms.Form):
    """Some cases, and the officer who is to work on them."""

    cases = forms.TypedMultipleChoiceField(coerce=int)
    officer = forms.ModelChoiceField(User.objects.none(), required=False)

    def __init__(self, *args, agency, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["officer"].queryset = User.objects.filter(agency=agency, is_active=True)
        chosen = self.data.getlist("cases") if self.data else []
        self.fields["cases"].choices = [(one, one) for one in chosen if one.isdecimal()]


class SaveViewForm(forms.Form):
    """A name for the filter and the order that the officer sees."""

    name = forms.CharField(label=_("Name of the view"), max_length=80)
    query = forms.CharField(required=False, max_length=2_000, widget=forms.HiddenInput)
