"""The criteria of Erasmus+ Key Action 2: pure functions of a proposal and a call."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rules.call import Call, UnknownCallError, load_call
    from rules.callfolder import calls, titles
    from rules.checking import RULES_VERSION, check
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
    "titles",
]

#: Where each of them is. They are loaded when first asked for, so that a command starts at once.
_HOMES = {
    **dict.fromkeys(["Call", "UnknownCallError", "load_call"], "call"),
    **dict.fromkeys(["calls", "titles"], "callfolder"),
    **dict.fromkeys(["RULES_VERSION", "check"], "checking"),
    **dict.fromkeys(["Judgement"], "criterion"),
    **dict.fromkeys(["Proposal"], "proposal"),
    **dict.fromkeys(["Finding", "Outcome", "Report", "Verdict", "Weight"], "report"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found  # whoever asks again gets it at once
    return found
