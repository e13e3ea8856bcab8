"""A file that somebody sends us to be read."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: A report of thirty partners with every answer full is a tenth of this, a document a hundredth.
LARGEST_FILE = 5 * 1024 * 1024


class SmallFileField(forms.FileField):
    """A file that is no larger than any that we made ourselves."""

    def clean(self, data, initial=None):
        """The file, not read yet."""
        file = super().clean(data, initial)
        if file and file.size > LARGEST_FILE:
            raise ValidationError(_("The file has more than 5 megabytes. Is it the right one?"))
        return file
