"""The audit trail: every look that somebody at an agency or in the administration takes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Look(models.Model):
    """Somebody saw what an applicant submitted. Looks are added and never changed."""

    class Place(models.TextChoices):
        """Where it was seen."""

        DESK = "desk", _("Agency desk")
        EXPORT = "export", _("Export")
        REPORT = "report", _("Report")
        ADMIN = "admin", _("Administration")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("who"),
    )
    place = models.CharField(_("where"), max_length=6, choices=Place.choices)
    #: None for an export, which shows many: its filter says which.
    proposal = models.ForeignKey(
        "proposals.Proposal",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("proposal"),
    )
    detail = models.CharField(_("detail"), max_length=500, blank=True)
    made = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("look")
        verbose_name_plural = _("audit trail")
        ordering = ("-pk",)

    def __str__(self):
        return f"{self.get_place_display()} {self.proposal_id or ''} {self.detail}".strip()
