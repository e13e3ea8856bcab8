"""The audit trail: who did what when. It only grows, and each entry seals the one before it."""

import hmac
import json

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(Exception):
    """Somebody tried to change or remove what was recorded."""


class EntryQuerySet(models.QuerySet):
    """Entries, which can be read and added to."""

    def update(self, **values):
        raise AppendOnlyError

    def delete(self):
        raise AppendOnlyError

    def remove_until(self, number):
        """Remove what is older than it may be kept. What remains says so: see audit.keeping."""
        return super().filter(number__lte=number)._raw_delete(self.db)


class Entry(models.Model):
    """What one person did to one thing.

    People and things are known by number alone: who has left is not named by their traces.
    """

    number = models.PositiveBigIntegerField(_("number"), primary_key=True)
    when = models.DateTimeField(_("when"))
    #: None for the site itself, and for a visitor.
    who = models.PositiveBigIntegerField(_("person"), null=True, db_index=True)
    what = models.CharField(_("what"), max_length=60)
    #: Such as proposals.proposal and 12; empty where there is no one thing.
    kind = models.CharField(_("kind"), max_length=60, blank=True)
    thing = models.CharField(_("thing"), max_length=60, blank=True)
    detail = models.CharField(_("detail"), max_length=500, blank=True)
    seal = models.CharField(_("seal"), max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("audit trail")
        ordering = ("-number",)
        indexes = (models.Index(fields=("kind", "thing"), name="entry_by_thing"),)

    def __str__(self):
        return f"{self.number} {self.what} {self.kind} {self.thing}".rstrip()

    def save(self, **options):
        if not self._state.adding:
            raise AppendOnlyError
        super().save(force_insert=True)

    def delete(self, **options):
        raise AppendOnlyError

    def sealed_after(self, previous, key):
        """What seals this entry and, through the seal before it, all that went before."""
        told = [self.number, self.when.isoformat(), self.who, self.what, self.kind, self.thing]
        text = json.dumps([previous, *told, self.detail])
        return salted_hmac("audit", text, secret=key, algorithm="sha256").hexdigest()

    def is_sealed_after(self, previous):
        """Whether the seal is ours, made with the key of today or with one from before."""
        return any(
            hmac.compare_digest(self.sealed_after(previous, key), self.seal)
            for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
        )


class End(models.Model):
    """Where the trail ends. Whoever adds to it holds this row, so that there is one order."""

    number = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return f"{self.number} {self.seal}"


@transaction.atomic
def record(who, what, thing=None, detail=""):
    """Write down that a user (None: the site itself, or a visitor) did something to a thing."""
    # Recorded last in its transaction, so that nobody waits for the end of the trail for long.
    End.objects.get_or_create(pk=1)
    end = End.objects.select_for_update().get(pk=1)
    entry = Entry(
        number=end.number + 1,
        when=timezone.now(),
        who=who.pk if who and who.is_authenticated else None,
        what=what,
        kind=thing._meta.label_lower if thing else "",
        thing=str(thing.pk) if thing else "",
        detail=detail[:500],
    )
    entry.seal = entry.sealed_after(end.seal, settings.SECRET_KEY)
    entry.save()
    end.number, end.seal = entry.number, entry.seal
    end.save()
    return entry
