"""A step: something that was done with a case, by whom and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .case import Case, State


class Step(models.Model):
    """One step on the way of a draft. Steps are added and never changed."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="steps", verbose_name=_("case")
    )
    name = models.CharField(_("step"), max_length=12)
    before = models.CharField(_("before"), max_length=12, choices=State.choices)
    after = models.CharField(_("after"), max_length=12, choices=State.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    note = models.TextField(_("note"), blank=True)
    #: Of a permission: when it ends.
    until = models.DateTimeField(_("until"), null=True)
    #: What lay at the agency after the step.
    precheck = models.ForeignKey(
        "proposals.Precheck",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pre-check"),
    )
    made = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ("pk",)

    def __str__(self):
        return self.name
