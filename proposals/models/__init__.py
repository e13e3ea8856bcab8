"""What is stored: proposals, who writes them, their history, and what agencies make of them."""

from .agency_desk import MailText, OpenCall, SavedView
from .bundle import Bundle, BundleMember
from .case import Case, CaseCountry, CriteriaList, State
from .discussion import Audience, Comment, Request, Resolution
from .history import Change, Version
from .judgement import Judgement
from .member import Invitation, Member, Part
from .precheck import Precheck
from .proposal import Proposal
from .remembered import RememberedCheck
from .report import Report, Seal
from .step import Step

__all__ = [
    "Audience",
    "Bundle",
    "BundleMember",
    "Case",
    "CaseCountry",
    "Change",
    "Comment",
    "CriteriaList",
    "Invitation",
    "Judgement",
    "MailText",
    "Member",
    "OpenCall",
    "Part",
    "Precheck",
    "Proposal",
    "RememberedCheck",
    "Report",
    "Request",
    "Resolution",
    "SavedView",
    "Seal",
    "State",
    "Step",
    "Version",
]
