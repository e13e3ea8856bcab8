"""Dates and sums as the reader's language writes them."""

from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency
from django.utils import timezone
from django.utils.translation import get_language

#: English as Europe writes it: the day before the month.
LOCALES = {"en": "en_GB", "sv": "sv_FI", "fi": "fi_FI"}

#: Where each language puts the sign of the euro.
EUROS = {"en": "¤%s", "sv": "%s\u00a0¤", "fi": "%s\u00a0¤"}


def day(moment):
    """A date in words; of a moment, the date that it was where the site is."""
    if isinstance(moment, datetime):
        moment = timezone.localtime(moment).date()
    return format_date(moment, "long", locale=LOCALES[_language()])


def stated_day(text):
    """A date of a proposal document in words."""
    return day(date.fromisoformat(text))


def euros(amount):
    """A sum in whole euros."""
    return _money(amount, "#,##0")


def cents(amount):
    """A sum in cents, written in euros."""
    whole, rest = divmod(amount, 100)
    return _money(Decimal(amount) / 100, "#,##0.00") if rest else euros(whole)


def _money(amount, digits):
    return format_currency(
        amount,
        "EUR",
        format=EUROS[_language()] % digits,
        locale=LOCALES[_language()],
        currency_digits=False,
    )


def _language():
    return get_language() or "en"
