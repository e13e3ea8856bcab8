"""What an applicant writes to the agency: a reply in a thread, and an answer to a request."""

from django import forms
from django.utils.translation import gettext_lazy as _


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
