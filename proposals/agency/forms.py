"""What an applicant writes to the agency: a reply, an answer to a request, why a draft is late."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PleaForm(forms.Form):
    """Why a draft is late, and should be taken all the same."""

    note = forms.CharField(
        label=_("Why it is late"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "The agency reads this, the title and the call, and nothing else of the draft."
        ),
    )


class ReplyForm(forms.Form):
    """A reply in a thread that the agency has begun."""

    subject = forms.CharField(max_length=200, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Your reply"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 3})
    )


class AnswerForm(forms.Form):
    """Why a request is answered without a change of the draft."""

    answer = forms.CharField(
        label=_("Why nothing needs to change"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
