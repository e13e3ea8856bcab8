"""How a person leaves: what is removed, what stays, and under which name."""

from django.db import transaction

from audit.models import record
from proposals.models import Proposal

from .register import REGISTER, Leaving, rows


def leaves_behind(user):
    """The proposals that stay, since an agency has received them."""
    return Proposal.objects.filter(owner=user, submission__isnull=False)


@transaction.atomic
def leave(user):
    """Remove what belongs to a person, and take the name off what the agency must keep."""
    record(user, "account.left", user)
    Proposal.objects.filter(owner=user, submission__isnull=True).delete()
    for name, kept in REGISTER.items():
        if kept.on_leaving is Leaving.REMOVED:
            rows(user, name).delete()
    user.email = f"left-{user.pk}@left.invalid"
    user.name = ""
    user.is_active = user.is_staff = user.is_superuser = False
    user.set_unusable_password()
    user.save()
