"""Proposal documents in and out of the store. What goes in comes out the same."""

from django.utils.translation import get_language

import rules
from rules.document import UnreadableError, read, write, written

from .models import Proposal
from .precheck import facts


class DocumentError(Exception):
    """A document that can not become a draft; says where and why, in the reader's language."""


def imported(data, owner):
    """A new draft of this user from the bytes of a proposal document. Raises DocumentError."""
    try:
        document = written(read(data))
        rules.load_call(document.get("call", ""))
    except UnreadableError as error:
        line = str(error.line) if error.line else ""
        where = ":".join(part for part in (line, error.path) if part)
        reason = error.reason_in(get_language() or "en")
        raise DocumentError(f"{where}: {reason}" if where else reason) from error
    except rules.UnknownCallError as error:
        raise DocumentError(f"call: {error}. {', '.join(rules.calls())}") from error
    del document["schema"]
    return Proposal.objects.create(owner=owner, document=document)


def exported(proposal):
    """The bytes of a draft's proposal document."""
    return write(facts(proposal.document))
