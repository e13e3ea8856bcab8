"""The only door between what is stored and what the rules know."""

import hashlib
import json
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

import msgspec
from django.utils import timezone
from django.utils.translation import get_language
from msgspec.structs import replace

import rules
import rules.margin as rules_margin
from rules import calendar
from rules.call import faults
from rules.criterion import judged as judged_answer
from rules.document import write
from rules.grant import breakdown as breakdown_of
from rules.report import Confidence, Outcome, Report, Verdict, Weight

from .models import Precheck

__all__ = [
    "BRUSSELS",
    "Outcome",
    "Verdict",
    "Weight",
    "as_document",
    "breakdown",
    "call_choices",
    "checked_for",
    "deadline",
    "digest",
    "facts",
    "found",
    "has_criterion",
    "judged",
    "last_day",
    "longest_answer",
    "margin",
    "precheck",
    "prechecked",
    "programme_countries",
    "remembered",
    "store",
    "store_judged",
    "under",
    "wrong_calls",
]

BRUSSELS = ZoneInfo("Europe/Brussels")


def facts(document):
    """What the rules need to know of stored answers."""
    return msgspec.convert(document, rules.Proposal)


def precheck(proposal):
    """Hold a stored proposal, as it stands, against the criteria of its call."""
    return prechecked(proposal.document)


def prechecked(document):
    """Hold answers against the criteria of their call."""
    return rules.check(facts(document), rules.load_call(document["call"]))


def remembered(document):
    """The same for the drafts of a page or two ago: the same answers always come out alike."""
    return _remembered(msgspec.msgpack.encode(document))


@lru_cache(maxsize=200)
def _remembered(packed):
    return prechecked(msgspec.msgpack.decode(packed))


def checked_for(document, codes):
    """Hold answers against some of the criteria of their call."""
    report = prechecked(document)
    return replace(report, findings=tuple(f for f in report.findings if f.code in codes))


def margin(document):
    """What the partnership of a draft can lose and still stand."""
    return rules_margin.margin(facts(document), rules.load_call(document["call"]))


def under(document, call):
    """The answers as they would be in another call: the dates move as many years as it does."""
    return msgspec.to_builtins(rules_margin.under(facts(document), rules.load_call(call)))


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


def store_judged(stored, user, report, views):
    """Keep a pre-check of the same answers with what officers judged and see otherwise."""
    content = msgspec.to_builtins(report)
    judged_one, _is_new = Precheck.objects.get_or_create(
        proposal=stored.proposal,
        digest=digest(stored.document, [content, views] if views else content),
        defaults={
            "document": stored.document,
            "report": content,
            "views": views,
            "verdict": report.verdict,
            "made_by": user,
        },
    )
    return judged_one


def judged(report, judgements, signatures):
    """A report in which what waited for a person is decided as judgements say, and who made them."""
    decided = {judgement.code: judgement for judgement in judgements}
    findings = (
        _decided(finding, decided[finding.code], signatures[finding.code])
        if finding.code in decided and finding.outcome is Outcome.JUDGEMENT
        else finding
        for finding in report.findings
    )
    return replace(report, findings=tuple(findings))


def _decided(finding, judgement, signature):
    answer = judged_answer(finding, judgement)
    return replace(
        finding,
        outcome=answer.outcome,
        message=answer.message,
        remedy=answer.remedy,
        facts={**answer.facts, **signature},
        confirm_in="",
    )


def deadline(call):
    """When a call closes: at the next of its deadlines, or at its last. None where it has none."""
    try:
        asked = rules.load_call(call)
    except rules.UnknownCallError:
        return None
    stated = (getattr(asked, name, None) for name in ("deadline", "second_deadline"))
    moments = sorted(moment.replace(tzinfo=BRUSSELS) for moment in stated if moment)
    coming = (moment for moment in moments if moment > timezone.now())
    return next(coming, moments[-1] if moments else None)


def call_choices():
    """The calls that a proposal can be begun for, the newest first, in the reader's language."""
    language = get_language() or "en"
    return [(name, title[language]) for name, title in reversed(rules.titles().items())]


@cache
def has_criterion(call, code):
    """Whether a call asks what a criterion is about."""
    return code in rules.load_call(call).sources


def longest_answer(call):
    """How many characters the form of a call takes in an open answer, and whether that was verified
    for this very call; None where nobody knows.
    """
    value = rules.load_call(call).values.get("most_characters")
    return value and (value.value, value.confidence is Confidence.VERIFIED)


def wrong_calls():
    """What is wrong with the calls in the agency's own folders, a complaint for each file."""
    return faults()


def found(report):
    """The report that was stored with a pre-check."""
    return msgspec.convert(report, Report)


def digest(document, report):
    """What tells one pre-check from every other: a hash of the answers and the findings."""
    content = json.dumps([document, report], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def as_document(answers):
    """The bytes of the proposal document that stored answers are."""
    return write(facts(answers))


def breakdown(document):
    """The grant of stored answers, heading by heading; None in a call without unit costs."""
    return breakdown_of(facts(document), rules.load_call(document["call"]))


def programme_countries(call):
    """The countries (ISO) whose organisations count in a call; None where it has no such list."""
    return rules.load_call(call).programme_countries


def last_day(document):
    """The last day of a project; None while its start or its end can not be told."""
    proposal = facts(document)
    if proposal.end or not proposal.start or not proposal.duration_months:
        return proposal.end if proposal.start else None
    return calendar.last_day(proposal.start, proposal.duration_months)
