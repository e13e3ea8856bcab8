"""The question whether a report is genuine."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from proposals.uploads import SmallFileField


class QuestionForm(forms.Form):
    """A number or digest as it is printed in the report, or the report as a file."""

    number = forms.CharField(
        label=_("Number or digest"),
        required=False,
        max_length=100,
        help_text=_("Both are printed on the first page. The number has 10 characters."),
    )
    file = SmallFileField(
        label=_("The report as a file"),
        required=False,
        help_text=_("A PDF. It is compared, and it is not kept."),
    )

    def clean_number(self):
        """The number or digest without the blanks and dashes that people put into it."""
        number = re.sub(r"[\s-]", "", self.cleaned_data["number"])
        if number and not re.fullmatch(r"[0-9A-Fa-f]{10}|[0-9A-Fa-f]{64}", number):
            raise ValidationError(
                _("A number has 10 characters, a digest 64. They are digits and letters A to F.")
            )
        return number

    def clean(self):
        """One of the two is there."""
        answers = super().clean()
        if not self.errors and not answers["number"] and not answers["file"]:
            raise ValidationError(_("Write a number or a digest, or choose a file."))
        return answers
