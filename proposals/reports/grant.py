"""The grant, heading by heading: what is asked and what the rules give."""

from django.utils.translation import gettext as _

from proposals import terms
from proposals.precheck import breakdown

from .wording import cents, euros


def headings(document):
    """Rows of heading, sum asked and sum given in words, the whole last; empty without a sum."""
    requested = document.get("grant", {}).get("requested_eur")
    grant = breakdown(document)
    rows = [
        (terms.term(each.heading.label), asked(each.asked), given(each.gives))
        for each in (grant.sums if grant else ())
        if each.asked is not None or each.gives.exactly != 0
    ]
    if not rows and requested is None:
        return []
    whole = _("Not answered yet") if requested is None else euros(requested)
    return [*rows, (_("The whole grant"), whole, given(grant.gives) if grant else "")]


def asked(amount):
    """What is asked in words; nothing where nothing is asked."""
    return "" if amount is None else cents(amount)


def given(amount):
    """What the rules give in words: an amount, its bounds, or that it can not be told yet."""
    if amount.exactly is not None:
        return cents(amount.exactly)
    least, most = cents(amount.at_least), amount.at_most
    if most is None:
        return _("At least %s") % least if amount.at_least else _("Not known yet")
    return _("%(least)s to %(most)s") % {"least": least, "most": cents(most)}
