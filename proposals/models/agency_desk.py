"""What an agency and its officers set up: open calls, the texts of mails, saved views."""

from string import Formatter

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class OpenCall(models.Model):
    """A call for which an agency takes drafts. An agency that lists none takes them for all."""

    agency = models.ForeignKey(
        "accounts.Agency",
        on_delete=models.CASCADE,
        related_name="open_calls",
        verbose_name=_("national agency"),
    )
    call = models.CharField(_("call"), max_length=40)
    closes = models.DateTimeField(
        _("closes"), null=True, blank=True, help_text=_("Empty: when the call itself closes.")
    )

    class Meta:
        verbose_name = _("open call")
        verbose_name_plural = _("open calls")
        ordering = ("call",)
        constraints = (
            models.UniqueConstraint(
                name="a_call_is_open_once_at_an_agency", fields=("agency", "call")
            ),
        )

    def __str__(self):
        return self.call


class MailText(models.Model):
    """An agency's own words for one kind of mail, in one language."""

    PLACEHOLDERS = frozenset({"title", "agency", "link", "note", "who", "requests", "until"})

    agency = models.ForeignKey(
        "accounts.Agency",
        on_delete=models.CASCADE,
        related_name="mail_texts",
        verbose_name=_("national agency"),
    )
    step = models.CharField(_("after the step"), max_length=12)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(
        _("text"),
        help_text=_(
            "You can use {title}, {agency}, {link}, {note}, {who}, {requests} and {until}."
        ),
    )

    class Meta:
        verbose_name = _("text of a mail")
        verbose_name_plural = _("texts of mails")
        ordering = ("agency", "step", "language")
        constraints = (
            models.UniqueConstraint(
                name="a_mail_has_one_text_in_a_language", fields=("agency", "step", "language")
            ),
        )

    def __str__(self):
        return self.subject

    def clean(self):
        super().clean()
        for field in ("subject", "body"):
            refuse_unknown_placeholders(field, getattr(self, field), self.PLACEHOLDERS)


def refuse_unknown_placeholders(field, text, known):
    """Raise ValidationError where a text could not be filled in."""
    try:
        names = {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}
    except ValueError as error:
        raise ValidationError({field: _("A brace is never closed, or never opened.")}) from error
    if names - known:
        unknown = ", ".join(sorted(names - known))
        raise ValidationError({field: _("There is no such placeholder: %s.") % unknown})


class SavedView(models.Model):
    """A filter and an order of the queue that an officer comes back to."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views"
    )
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(max_length=2_000, blank=True)

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(name="a_view_has_a_name_of_its_own", fields=("user", "name")),
        )

    def __str__(self):
        return self.name
