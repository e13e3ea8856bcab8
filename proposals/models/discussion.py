"""What is said about a case: comments in threads, and requests to the applicant."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .case import Case


def subject_name(subject):
    """What a subject is called, in the reader's language."""
    from proposals import subjects  # which knows the forms, and they know the models

    return subjects.name(subject)


class Audience(models.TextChoices):
    """Who reads a comment. One that is for the agency alone never leaves the desk."""

    INTERNAL = "internal", _("Internal")
    APPLICANT = "applicant", _("For the applicant")


class CommentQuerySet(models.QuerySet):
    """Comments, by who may read them."""

    def for_applicant(self):
        """Those that the applicant may read."""
        return self.filter(audience=Audience.APPLICANT)


class Comment(models.Model):
    """One entry of a thread. A thread is what has the same subject and the same audience."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="comments", verbose_name=_("case")
    )
    #: section:SLUG, field:PATH or criterion:CODE.
    subject = models.CharField(_("subject"), max_length=200)
    audience = models.CharField(_("who reads it"), max_length=9, choices=Audience.choices)
    text = models.TextField(_("comment"), max_length=5_000)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("author"),
    )
    made = models.DateTimeField(_("when"), auto_now_add=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ("pk",)

    def __str__(self):
        return self.text

    @property
    def about(self):
        """What its subject is called, in the reader's language."""
        return subject_name(self.subject)


class Resolution(models.TextChoices):
    """What became of a request."""

    OPEN = "open", _("Open")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Answered without a change")
    WITHDRAWN = "withdrawn", _("Withdrawn by the agency")


class Request(models.Model):
    """Something that the agency asks the applicant to change or to explain."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="requests", verbose_name=_("case")
    )
    subject = models.CharField(_("subject"), max_length=200)
    why = models.TextField(_("what is asked, and why"), max_length=5_000)
    #: The answers that it asks about, as they stood: a change of them resolves it.
    digest = models.CharField(max_length=64, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("author"),
    )
    made = models.DateTimeField(_("when"), auto_now_add=True)
    resolution = models.CharField(
        _("resolution"), max_length=9, choices=Resolution.choices, default=Resolution.OPEN
    )
    answer = models.TextField(_("answer"), max_length=5_000, blank=True)
    resolved = models.DateTimeField(_("resolved"), null=True)

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ("pk",)

    def __str__(self):
        return self.why

    @property
    def about(self):
        """What its subject is called, in the reader's language."""
        return subject_name(self.subject)
