"""A proposal that somebody drafts."""

from django.conf import settings
from django.db import models
from django.db.models.fields.json import KT
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class ProposalQuerySet(models.QuerySet):
    """Proposals, by who may do what with them."""

    def visible_to(self, user):
        """The drafts that this user may read and write: their own, and nobody else's."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def submitted_to(self, user):
        """What was submitted to the agency that this user works for."""
        from .case import Case

        return self.filter(case__in=Case.objects.visible_to(user))


class Proposal(models.Model):
    """A draft: its answers are a proposal document, as the rules and the command line read it.

    What lists show and search is copied out of the document by the database itself.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="proposals",
        verbose_name=_("owner"),
    )
    document = models.JSONField(_("answers"), default=dict)
    submission = models.ForeignKey(
        "proposals.Precheck",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("what was submitted"),
    )
    created = models.DateTimeField(_("begun"), auto_now_add=True)
    changed = models.DateTimeField(_("changed"), auto_now=True)

    call = models.GeneratedField(
        expression=KT("document__call"), output_field=models.TextField(), db_persist=True
    )
    title = models.GeneratedField(
        expression=KT("document__title"), output_field=models.TextField(), db_persist=True
    )
    acronym = models.GeneratedField(
        expression=KT("document__acronym"), output_field=models.TextField(), db_persist=True
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("-changed",)

    def __str__(self):
        return self.document.get("title") or self.document.get("acronym") or str(_("Untitled"))

    def get_absolute_url(self):
        return reverse("drafting:check", args=[self.pk])

    def writers(self):
        """The people who draft it."""
        return [self.owner]
