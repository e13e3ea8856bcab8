"""What somebody sees of a draft who looks at its pages."""

import re

PAGES = ("", "project/", "partnership/", "results/", "activities/", "budget/")
#: What is new in every answer: tokens, what was seen, and the name of the window.
NEW = re.compile(r'(name="(?:csrfmiddlewaretoken|seen|window)"[^>]* value=")[^"]*')


def shown(client, draft):
    """The pages of a draft, but for what is new in every answer."""
    pages = (client.get(f"/proposals/{draft.pk}/{page}").content.decode() for page in PAGES)
    return [NEW.sub(r"\1", page) for page in pages]
