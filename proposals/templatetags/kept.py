"""Parts of pages that are kept once they are rendered.

A part is rendered from the facts that are handed to it, in the reader's language, and from nothing
else: it sees no request, no user and no token. So the facts are all of its key, and what is kept is
never out of date. Where it has forms, a mark holds the place of the token that each answer has of
its own. Each process keeps its parts in its memory: a new release begins with none, and no draft
lies in a cache that others read.
"""

import secrets
from collections import OrderedDict
from threading import Lock

import msgspec
from django import template
from django.conf import settings
from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


class Parts:
    """The parts that were last asked for: with their keys, up to so many characters in all.

    Texts never change, so that all threads may be handed the same one: no copy is made of any.
    """

    def __init__(self, most):
        self.most, self.length = most, 0
        self._parts, self._lock = OrderedDict(), Lock()

    def get(self, key):
        """The part that is kept under a key; None where none is."""
        with self._lock:
            part = self._parts.get(key)
            if part is not None:
                self._parts.move_to_end(key)
            return part

    def set(self, key, part):
        """Keep a part, and let go of those that nobody has asked for the longest."""
        with self._lock:
            before = self._parts.pop(key, None)
            self.length += len(part) + len(key) if before is None else len(part) - len(before)
            self._parts[key] = part
            while self.length > self.most:
                oldest_key, oldest = self._parts.popitem(last=False)
                self.length -= len(oldest_key) + len(oldest)

    def clear(self):
        """Let go of all of them."""
        with self._lock:
            self._parts.clear()
            self.length = 0

    def __iter__(self):
        return iter(list(self._parts.values()))


PARTS = Parts(settings.KEPT_CHARACTERS)


@register.simple_tag
def kept(name, **facts):
    """A template rendered from these facts alone, now or when somebody last asked for the same."""
    return keep(name, facts, lambda: get_template(name).render(facts))


#: Stands in what is kept where each answer has a token of its own: nobody knows how to write it.
MARK = secrets.token_hex(16)


@register.simple_tag(takes_context=True)
def kept_with_token(context, name, **facts):
    """The same of a template with forms, which has the token of this answer and none is kept with."""
    marked = {**facts, "csrf_token": MARK}
    part = keep(name, facts, lambda: get_template(name).render(marked))
    # A token has nothing that would have to be escaped.
    return SafeString(part.replace(MARK, str(context["csrf_token"])))  # nosec B703 B308


def keep(name, facts, write):
    """What `write` makes of these facts, or made of them before. It must look at nothing else."""
    key = packed((f"{name}:{get_language()}", facts))
    part = PARTS.get(key)
    if part is None:
        # Whoever wrote it has escaped what has to be.
        part = SafeString(write())  # nosec B703 B308
        PARTS.set(key, part)
    return part


def shown(value):
    """What a fact comes to: what is translated as it is shown, by what it shows.

    Raises TypeError for anything else, since a key must hold all of it and not only its name.
    """
    if isinstance(value, Promise | type):
        return str(value)
    raise TypeError(f"No part is kept by a {type(value).__name__}")


#: What tells some facts from all others.
packed = msgspec.msgpack.Encoder(enc_hook=shown).encode
