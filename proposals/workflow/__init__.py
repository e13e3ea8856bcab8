"""The way of a draft: which role may take which step from which state, and where it leads.

A draft that is late stays a draft. Its writers may ask the agency to take it all the same, and say
why; an officer allows that one draft until a moment, or refuses, and says why. What was returned
is never late, so that an officer who returns a draft after the deadline has nothing to extend.
"""

from .objections import is_allowed, offered, refusal, roles
from .table import APPLICANT, OFFICER, RULES, Role
from .taking import OutdatedError, RefusedError, locked, submit, take

__all__ = [
    "APPLICANT",
    "OFFICER",
    "RULES",
    "OutdatedError",
    "RefusedError",
    "Role",
    "is_allowed",
    "locked",
    "offered",
    "refusal",
    "roles",
    "submit",
    "take",
]
