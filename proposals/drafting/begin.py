"""Beginning a proposal: the call is chosen once, at the start."""

from django import forms
from django.utils.translation import gettext_lazy as _

from proposals.models import Proposal

from .quick import calls_by_year, coming_call


class BeginForm(forms.Form):
    """Which call the proposal is for, and a first name for it."""

    call = forms.ChoiceField(label=_("Call"), choices=calls_by_year, initial=coming_call)
    title = forms.CharField(
        label=_("Title"),
        max_length=500,
        required=False,
        help_text=_("You can change it at any time."),
    )

    def begin(self, user):
        """A new draft of this user."""
        answers = {name: value for name, value in self.cleaned_data.items() if value}
        return Proposal.objects.create(owner=user, document=answers)
