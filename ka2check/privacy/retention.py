"""For how long the site keeps what, and the job that honours it."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from audit.keeping import remove_before
from proposals.models import Proposal

from .leaving import leave


@dataclass(frozen=True)
class Period:
    """One thing that is kept for a number of days: how to find what is older, and to remove it."""

    name: str
    overdue: object
    remove: object


def overdue_drafts(moment):
    """Drafts that lie at no agency and that nobody has touched since."""
    return Proposal.objects.filter(submission__isnull=True, changed__lt=moment)


def overdue_submissions(moment):
    """What agencies received before that moment."""
    return Proposal.objects.filter(submission__made__lt=moment)


def overdue_people(moment):
    """Those who have not signed in since, have nothing at an agency, and work for none."""
    unseen = Q(last_login__lt=moment) | Q(last_login__isnull=True, date_joined__lt=moment)
    return (
        User.objects.filter(unseen, is_active=True, is_staff=False, agency__isnull=True)
        .exclude(proposals__submission__isnull=False)
        .distinct()
    )


def _each_leaves(people):
    for person in people:
        leave(person)


#: The settings that say for how many days; 0 keeps for ever.
PERIODS = {
    "KEEP_DRAFTS_DAYS": Period("drafts", overdue_drafts, lambda drafts: drafts.delete()),
    "KEEP_SUBMITTED_DAYS": Period("submitted", overdue_submissions, lambda rows: rows.delete()),
    "KEEP_PEOPLE_DAYS": Period("people", overdue_people, _each_leaves),
}


def overdue():
    """How many of each are older than they may be."""
    return {
        period.name: period.overdue(before(setting)).count()
        for setting, period in PERIODS.items()
        if getattr(settings, setting)
    }


def remove_overdue():
    """Remove whatever is older than it may be kept. Returns how many of each."""
    removed = overdue()
    for setting, period in PERIODS.items():
        if getattr(settings, setting):
            period.remove(period.overdue(before(setting)))
    if settings.KEEP_AUDIT_DAYS:
        removed["audit"] = remove_before(before("KEEP_AUDIT_DAYS"))
    return removed


def before(setting):
    """The moment before which things are older than this setting allows."""
    return timezone.now() - timedelta(days=getattr(settings, setting))
