"""A pre-check: what the rules said of a proposal as it stood at one moment."""

from django.conf import settings
from django.db import models
from django.db.models.fields.json import KT
from django.utils.translation import gettext_lazy as _

from .member import Member


class PrecheckQuerySet(models.QuerySet):
    """Pre-checks, by who may read them."""

    def visible_to(self, user):
        """Those of the proposals that the user reads, and what was submitted to the user's agency."""
        if not user.is_authenticated:
            return self.none()
        shared = Member.objects.filter(proposal=models.OuterRef("proposal"), person=user)
        own = models.Q(proposal__owner=user) | models.Exists(shared)
        if not user.is_officer:
            return self.filter(own)
        submitted = models.Q(agency=user.agency.code, proposal__submission=models.F("pk"))
        return self.filter(own | submitted)

    def submitted(self):
        """What the agency has before it of each draft."""
        return self.filter(proposal__submission=models.F("pk"))


class Precheck(models.Model):
    """A snapshot of a proposal with its findings. It is never changed once it is stored."""

    proposal = models.ForeignKey(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="prechecks",
        verbose_name=_("proposal"),
    )
    document = models.JSONField(_("answers"))
    report = models.JSONField(_("findings"))
    #: Of officers who see a factual outcome otherwise: code, accepted and reason of each.
    views = models.JSONField(_("differing views"), default=list)
    verdict = models.CharField(_("verdict"), max_length=20)
    digest = models.CharField(_("digest"), max_length=64)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made = models.DateTimeField(_("made"), auto_now_add=True)

    agency = models.GeneratedField(
        expression=KT("document__agency"), output_field=models.TextField(), db_persist=True
    )
    title = models.GeneratedField(
        expression=KT("document__title"), output_field=models.TextField(), db_persist=True
    )

    objects = PrecheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("pre-check")
        verbose_name_plural = _("pre-checks")
        ordering = ("-made",)
        constraints = (
            models.UniqueConstraint(
                name="a_proposal_is_prechecked_once_as_it_stands", fields=("proposal", "digest")
            ),
        )

    def __str__(self):
        return self.number

    @property
    def number(self):
        """What people call it by: short, and the same wherever it was made."""
        return self.digest[:10].upper()
