"""What is stored: proposals, the pre-checks made of them, and what agencies make of those."""

from .agency_desk import MailText, OpenCall, SavedView
from .case import Case, CaseCountry, CaseOutcome, State
from .discussion import Audience, Comment, Request, Resolution
from .judgement import Judgement
from .look import Look
from .precheck import Precheck
from .proposal import Proposal
from .step import Step

__all__ = [
    "Audience",
    "Case",
    "CaseCountry",
    "CaseOutcome",
    "Comment",
    "Judgement",
    "Look",
    "MailText",
    "OpenCall",
    "Precheck",
    "Proposal",
    "Request",
    "Resolution",
    "SavedView",
    "State",
    "Step",
]
