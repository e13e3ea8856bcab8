"""What an organisation of a country may do in a call: count, take part, or not even that."""

from rules.label import Label
from rules.text import marked as _
from rules.vocabulary import Role


class Standing(Label):
    """A country's standing in one call."""

    COUNTS = "counts", _("Counts towards the minimum, may take part and coordinate")
    PARTNER = "partner", _("May be a partner, does not count towards the minimum")
    ASSOCIATED = "associated", _("May only be an associated partner")
    EXCLUDED = "excluded", _("May not take part")


#: Which parts organisations of a country may take.
ROLES = {
    Standing.COUNTS: {Role.COORDINATOR, Role.PARTNER, Role.ASSOCIATED},
    Standing.PARTNER: {Role.PARTNER, Role.ASSOCIATED},
    Standing.ASSOCIATED: {Role.ASSOCIATED},
    Standing.EXCLUDED: set[Role](),
}
