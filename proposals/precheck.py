"""The only door between what is stored and what the rules know."""

import hashlib
import json

import msgspec
from django.utils.translation import get_language

import rules
from rules.report import Outcome, Report, Verdict, Weight

from .models import Precheck

__all__ = [
    "Outcome",
    "Verdict",
    "Weight",
    "call_choices",
    "digest",
    "facts",
    "found",
    "precheck",
    "store",
]


def facts(document):
    """What the rules need to know of stored answers."""
    return msgspec.convert(document, rules.Proposal)


def precheck(proposal):
    """Hold a stored proposal, as it stands, against the criteria of its call."""
    return rules.check(facts(proposal.document), rules.load_call(proposal.document["call"]))


def store(proposal, user):
    """Keep what the rules say of a proposal as it stands; the same answers are kept once."""
    report = msgspec.to_builtins(precheck(proposal))
    stored, _is_new = Precheck.objects.get_or_create(
        proposal=proposal,
        digest=digest(proposal.document, report),
        defaults={
            "document": proposal.document,
            "report": report,
            "verdict": found(report).verdict,
            "made_by": user,
        },
    )
    return stored


def call_choices():
    """The calls that a proposal can be begun for, the newest first, in the reader's language."""
    language = get_language() or "en"
    return [(name, rules.load_call(name).title[language]) for name in reversed(rules.calls())]


def found(report):
    """The report that was stored with a pre-check."""
    return msgspec.convert(report, Report)


def digest(document, report):
    """What tells one pre-check from every other: a hash of the answers and the findings."""
    content = json.dumps([document, report], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
