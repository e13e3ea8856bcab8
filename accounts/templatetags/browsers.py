"""The browser that somebody signed in with, as they would call it."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()

#: What stands in the name that a browser gives itself, and what people call it. The first counts,
#: for each claims to be all that come after it.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


@register.filter
def browser(agent):
    """Such as “Firefox, Windows”."""
    known = [
        next((name for part, name in names if part in agent), "") for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, known)) or _("Another program")
