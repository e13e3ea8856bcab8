"""What the rules last said of a draft, so that it shows when they say something else."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RememberedCheck(models.Model):
    """How each criterion came out on one version of a draft."""

    proposal = models.OneToOneField(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="remembered",
        verbose_name=_("proposal"),
    )
    version = models.PositiveIntegerField(_("version"))
    verdict = models.CharField(_("verdict"), max_length=20)
    outcomes = models.JSONField(_("outcomes"))

    class Meta:
        verbose_name = _("remembered check")
        verbose_name_plural = _("remembered checks")

    def __str__(self):
        return f"{self.proposal_id}: {self.verdict}"
