"""A proposal that somebody drafts."""

from django.conf import settings
from django.db import models
from django.db.models.fields.json import KT
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .member import Member, Part


class ProposalQuerySet(models.QuerySet):
    """Proposals, by who may do what with them."""

    def owned_by(self, user):
        """The drafts that this user may share, hand over and delete."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def writable_by(self, user):
        """The drafts that this user may write: their own, and those shared for writing."""
        return self._of(user, Part.EDITOR)

    def visible_to(self, user):
        """The drafts that this user may read: their own, and those shared with them."""
        return self._of(user, *Part)

    def _of(self, user, *parts):
        if not user.is_authenticated:
            return self.none()
        return self.filter(models.Q(owner=user) | models.Exists(self._shared(user, *parts)))

    @staticmethod
    def _shared(user, *parts):
        shared = Member.objects.filter(proposal=models.OuterRef("pk"), person=user)
        return shared.filter(part__in=parts)

    def with_rights_of(self, user):
        """Say of each draft, as `is_writable`, whether this user may write it."""
        writable = models.Q(owner=user) | models.Exists(self._shared(user, Part.EDITOR))
        return self.annotate(is_writable=models.ExpressionWrapper(writable, models.BooleanField()))


class Proposal(models.Model):
    """A draft: its answers are a proposal document, as the rules and the command line read it.

    What lists show and search is copied out of the document by the database itself. `version`
    counts the saves: who saves says which version they saw, so that nobody overwrites unawares.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="proposals",
        verbose_name=_("owner"),
    )
    document = models.JSONField(_("answers"), default=dict)
    unread = models.JSONField(
        _("unread"),
        default=dict,
        blank=True,
        help_text=_("What was typed and could not be read, by its path in the answers."),
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    window = models.CharField(
        _("window"),
        max_length=32,
        blank=True,
        editable=False,
        help_text=_("The page that saved last: it may have missed our answer, and try again."),
    )
    noted = models.JSONField(
        _("noted"),
        null=True,
        editable=False,
        help_text=_("Who saved last, in which quarter of an hour, and which answers changed."),
    )
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
        """The people who draft it: its owner, and those with whom it is shared for writing."""
        shared = self.members.filter(part=Part.EDITOR).select_related("person")
        return [self.owner, *(member.person for member in shared)]
