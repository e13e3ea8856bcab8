"""What an officer decided on a criterion, or thinks of what the facts decided."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .case import Case


class Judgement(models.Model):
    """An officer's word on one criterion; the newest one counts, the older ones stay.

    Where the criterion waits for a person it decides. Where the facts decide, it is a differing
    view: both stand in the report, and the outcome stays as it is.
    """

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="judgements", verbose_name=_("case")
    )
    code = models.CharField(_("criterion"), max_length=60)
    is_view = models.BooleanField(_("a differing view"), default=False)
    accepted = models.BooleanField(_("accepted"))
    reason = models.TextField(_("reason"), max_length=5_000)
    #: Of the very answers that were judged: other answers make the judgement stale.
    digest = models.CharField(max_length=64)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("author"),
    )
    made = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")
        ordering = ("pk",)

    def __str__(self):
        return f"{self.code}: {self.reason}"
