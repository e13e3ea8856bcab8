"""Those who write a draft together with its owner, and those who are asked to."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Part(models.TextChoices):
    """What somebody may do with a draft that is not their own."""

    EDITOR = "editor", _("Editor: reads and writes")
    READER = "reader", _("Reader: reads only")


class Member(models.Model):
    """Somebody with whom a draft is shared."""

    proposal = models.ForeignKey(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="members",
        verbose_name=_("proposal"),
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("person"),
    )
    part = models.CharField(_("part"), max_length=10, choices=Part.choices)

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                name="a_draft_is_shared_with_a_person_once", fields=("proposal", "person")
            ),
        )

    def __str__(self):
        return str(self.person)


class InvitationQuerySet(models.QuerySet):
    """Invitations, by whether they still hold."""

    def open(self):
        """Those that can be accepted today."""
        return self.filter(expires__gt=timezone.now())

    def with_key(self, key):
        """The one whose link holds this key."""
        return self.filter(digest=digest(key))


class Invitation(models.Model):
    """A link, sent by email, that makes whoever follows it a member. It works once."""

    LASTS = timedelta(days=7)

    proposal = models.ForeignKey(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="invitations",
        verbose_name=_("proposal"),
    )
    email = models.EmailField(_("email address"))
    part = models.CharField(_("part"), max_length=10, choices=Part.choices)
    digest = models.CharField(_("digest"), max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("invited by"),
    )
    expires = models.DateTimeField(_("expires"))

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ("-expires",)

    def __str__(self):
        return self.email

    @classmethod
    def make(cls, **fields):
        """A new invitation and the key for its link, which is kept nowhere."""
        key = secrets.token_urlsafe(24)
        expires = timezone.now() + cls.LASTS
        return cls.objects.create(digest=digest(key), expires=expires, **fields), key

    @property
    def has_expired(self):
        """Whether it can no longer be accepted."""
        return self.expires <= timezone.now()


def digest(key):
    """What is stored of a key, so that who reads the database can not use it."""
    return hashlib.sha256(key.encode()).hexdigest()
