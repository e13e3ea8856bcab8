"""Rows that have their time in the project."""

from django.utils.translation import gettext_lazy as _

from .fields import MonthField
from .formset import RowForm


class PlannedForm(RowForm):
    """A row that has its time in the project; each such form ends with this line."""

    WHEN = ("first_month", "last_month")

    first_month = MonthField(_("From month of the project"))
    last_month = MonthField(_("To month"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields([name for name in self.fields if name not in self.WHEN])
