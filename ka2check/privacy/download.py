"""All that the site keeps of a person, to take along."""

from audit.models import Entry

from .register import REGISTER, rows

#: What the person is known by; the password is known to nobody.
PERSON = ("id", "email", "name", "language", "date_joined", "last_login")


def everything_about(user):
    """What is kept of a person, as plain values that JSON can hold."""
    return {
        "person": {name: getattr(user, name) for name in PERSON},
        "agency": user.agency and user.agency.code,
        **{name: kept_rows(user, name, kept) for name, kept in REGISTER.items()},
        "audit": list(
            Entry.objects.filter(who=user.pk)
            .order_by("number")
            .values("number", "when", "what", "kind", "thing", "detail")
        ),
    }


def kept_rows(user, name, kept):
    """The person's own rows without their secrets; of other people's only that they are there."""
    found = rows(user, name).order_by("pk")
    if not kept.is_own:
        return list(found.values("pk"))
    return [
        {column: value for column, value in row.items() if column not in kept.secrets}
        for row in found.values()
    ]
