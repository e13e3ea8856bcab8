"""Amounts and days as one writes them in each language."""

import re
from datetime import datetime

#: What fills the places of a sentence: a number, or words that need no translation.
Fact = int | str

#: Amounts that no single number holds: one with cents, or several. Digits alone may be a name.
AMOUNTS = re.compile(r"\d+\.\d\d|\d+( / \d+)+")
#: A day, or a day and the time on it, as the data of a call has them.
DAY = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?")

#: What stands between thousands, and before cents. A space that breaks no line, in Finland.
MARKS = {"en": (",", "."), "sv": ("\u00a0", ","), "fi": ("\u00a0", ",")}
CLOCKS = {"en": ", %H:%M", "sv": " kl. %H.%M", "fi": " klo %H.%M"}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def written(fact: Fact, language: str) -> str:
    """Amounts and a day as one writes them in a language; words as they are."""
    if isinstance(fact, int) or AMOUNTS.fullmatch(fact):
        return _amounts(str(fact), language)
    return _day(fact, language) if DAY.fullmatch(fact) else fact


def _amounts(text: str, language: str) -> str:
    """Four digits stand together, so that a year is never mistaken for an amount."""
    thousands, cents = MARKS[language]
    grouped = re.sub(r"\d{5,}", lambda number: f"{int(number[0]):_}", text.replace(".", cents))
    return grouped.replace("_", thousands)


def _day(text: str, language: str) -> str:
    try:
        day = datetime.fromisoformat(text)
    except ValueError:
        return text
    month = f" {MONTHS[day.month - 1]} " if language == "en" else f".{day.month}."
    time = f"{day:{CLOCKS[language]}}" if ":" in text else ""
    return f"{day.day}{month}{day.year}{time}"
