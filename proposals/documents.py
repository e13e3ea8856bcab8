"""Proposal documents in and out of the store. What goes in comes out the same."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from msgspec.json import encode

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
    except UnreadableError as error:
        where = [str(part) for part in (error.line, error.path) if part]
        raise DocumentError(": ".join([*where, error.reason_in(get_language() or "en")])) from error
    del document["schema"]
    if document.get("call") not in rules.calls():
        raise DocumentError(_no_call(document.get("call")))
    return Proposal.objects.create(owner=owner, document=document)


def exported(proposal):
    """The bytes of a draft's proposal document."""
    return write(facts(proposal.document))


def line(document):
    """The bytes of a stored document as a line of a JSON Lines file."""
    return encode(written(facts(document))) + b"\n"


def _no_call(name):
    if name is None:
        return "call: " + _("Say for which call it is, such as 2016-KA204.")
    return "call: " + _("There is no call %(name)s. Write its name as in 2016-KA204.") % {
        "name": name
    }
