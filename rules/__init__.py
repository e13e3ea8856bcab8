"""The criteria of Erasmus+ Key Action 2: pure functions of a proposal and a call."""

from rules.call import Call, UnknownCallError, calls, load_call
from rules.check import RULES_VERSION, check
from rules.criterion import Judgement
from rules.proposal import Proposal
from rules.report import Finding, Outcome, Report, Verdict, Weight

__all__ = [
    "RULES_VERSION",
    "Call",
    "Finding",
    "Judgement",
    "Outcome",
    "Proposal",
    "Report",
    "UnknownCallError",
    "Verdict",
    "Weight",
    "calls",
    "check",
    "load_call",
]
