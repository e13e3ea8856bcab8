"""What became of a draft over time: who changed what, and the versions that were kept."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Change(models.Model):
    """That somebody changed an answer. Saves within a quarter of an hour count as one change."""

    SPELL_MINUTES = 15

    proposal = models.ForeignKey(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="changes",
        verbose_name=_("proposal"),
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("person"),
    )
    path = models.CharField(_("answer"), max_length=200)
    spell = models.DateTimeField(_("changed"))

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ("-spell", "pk")
        constraints = (
            models.UniqueConstraint(
                name="an_answer_changes_once_in_a_spell",
                fields=("proposal", "person", "path", "spell"),
            ),
        )

    def __str__(self):
        return self.path

    @classmethod
    def note(cls, proposal, person, paths, spell=None):
        """Keep who changed these answers, and in which quarter of an hour: now's. One query."""
        spell = spell or cls.spell_now()
        whose = {"proposal_id": proposal.pk, "person_id": person.pk, "spell": spell}
        changes = [cls(path=path, **whose) for path in paths]
        cls.objects.bulk_create(changes, ignore_conflicts=True)

    @classmethod
    def spell_now(cls):
        """When the quarter of an hour that it is now has begun."""
        now = timezone.now()
        minute = now.minute - now.minute % cls.SPELL_MINUTES
        return now.replace(minute=minute, second=0, microsecond=0)


class Version(models.Model):
    """A draft as it stood when somebody marked it or submitted it, with what the rules said."""

    proposal = models.ForeignKey(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="versions",
        verbose_name=_("proposal"),
    )
    precheck = models.ForeignKey(
        "proposals.Precheck",
        on_delete=models.CASCADE,
        related_name="versions",
        verbose_name=_("pre-check"),
    )
    unread = models.JSONField(_("unread"), default=dict, blank=True)
    name = models.CharField(_("name"), max_length=100, blank=True)
    is_submitted = models.BooleanField(_("submitted"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ("-made", "-pk")

    def __str__(self):
        return self.name or str(_("Submitted") if self.is_submitted else _("Version"))
