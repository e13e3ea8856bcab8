"""Parts of pages that are kept once they are rendered.

A part is rendered from the facts that are handed to it, in the reader's language, and from nothing
else: it sees no request, no user and no token. So the facts are all of its key, and what is kept is
never out of date. Each process keeps its own in its memory: a new release begins with none, and no
draft lies in a cache that others read.
"""

from hashlib import blake2b

import msgspec
from django import template
from django.core.cache import caches
from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def kept(name, **facts):
    """A template rendered from these facts alone, now or when somebody last asked for the same."""
    return keep(name, facts, lambda: get_template(name).render(facts))


def keep(name, facts, write):
    """What `write` makes of these facts, or made of them before. It must look at nothing else."""
    parts, key = caches["parts"], f"{name}:{get_language()}:{digest(facts)}"
    part = parts.get(key)
    if part is None:
        part = write()
        parts.set(key, str(part))
    # Whoever wrote it has escaped what has to be.
    return SafeString(part)  # nosec B703 B308


def digest(facts):
    """What tells these facts from all others."""
    return blake2b(packed(facts), digest_size=20).hexdigest()


def shown(value):
    """What a fact comes to: what is translated as it is shown, by what it shows.

    Raises TypeError for anything else, since a key must hold all of it and not only its name.
    """
    if isinstance(value, Promise | type):
        return str(value)
    raise TypeError(f"No part is kept by a {type(value).__name__}")


packed = msgspec.msgpack.Encoder(enc_hook=shown).encode
