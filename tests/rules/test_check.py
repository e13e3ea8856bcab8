"""A check: the verdict, a person's judgement, values not verified, and our own faults."""

import logging
from dataclasses import FrozenInstanceError, replace
from importlib import import_module
from itertools import product
from pkgutil import walk_packages

import msgspec
import pytest

import rules
from rules import Finding, Judgement, Outcome, Report, Verdict, Weight, check
from rules.callfile import Inherited
from rules.proposal import Result
from rules.vocabulary import Level
from tests.rules.cases import (
    BY_CODE,
    CALL,
    JUDGEMENT,
    MET,
    NOT_MET,
    OPEN,
    finding,
    partnership,
    proposal,
)

VERDICTS = {
    (Weight.ELIGIBILITY, Outcome.NOT_MET): Verdict.NOT_ELIGIBLE,
    (Weight.ELIGIBILITY, Outcome.OPEN): Verdict.INCOMPLETE,
    (Weight.ELIGIBILITY, Outcome.JUDGEMENT): Verdict.NEEDS_JUDGEMENT,
    (Weight.FUNDING, Outcome.NOT_MET): Verdict.NEEDS_JUDGEMENT,
    (Weight.FUNDING, Outcome.OPEN): Verdict.NEEDS_JUDGEMENT,
    (Weight.FUNDING, Outcome.JUDGEMENT): Verdict.NEEDS_JUDGEMENT,
}
GRAVEST_FIRST = (
    Verdict.NOT_ELIGIBLE,
    Verdict.INCOMPLETE,
    Verdict.NEEDS_JUDGEMENT,
    Verdict.READY,
)


def report(*said):
    findings = (Finding("a.code", weight, outcome, "") for weight, outcome in said)
    return Report("2016-KA204", "1.0", tuple(findings))


@pytest.mark.parametrize(("weight", "outcome"), list(product(Weight, Outcome)))
def test_one_finding_gives_the_verdict(weight, outcome):
    assert report((weight, outcome)).verdict == VERDICTS.get((weight, outcome), Verdict.READY)


@pytest.mark.parametrize(("one", "other"), list(product(product(Weight, Outcome), repeat=2)))
def test_the_gravest_finding_gives_the_verdict(one, other):
    verdicts = {report(one).verdict, report(other).verdict}
    assert report(one, other).verdict == min(verdicts, key=GRAVEST_FIRST.index)


def test_a_report_counts_and_finds():
    found = check(partnership("FI SE"), CALL)

    assert found.count(NOT_MET) == 2
    assert found.finding("duration.months").outcome == OPEN
    assert found.finding("no.such") is None


def test_findings_come_in_the_order_of_the_criteria():
    codes = [found.code for found in check(proposal(), CALL).findings]
    assert codes == [code for code in BY_CODE if code in CALL.sources]


@pytest.mark.parametrize(
    ("accepted", "outcome", "says"),
    [
        (True, MET, "The agency accepts it: Convincing."),
        (False, NOT_MET, "The agency does not accept it: Convincing."),
    ],
)
def test_a_person_decides_what_waits_for_a_judgement(accepted, outcome, says):
    facts = proposal(results=(Result(level=Level.ADVANCED, innovation="The first"),))
    judgement = Judgement("results.innovation", accepted, "Convincing.")
    found = check(facts, CALL, [judgement]).finding("results.innovation")

    assert (found.outcome, found.message_in("en")) == (outcome, says)


def test_a_judgement_of_what_the_facts_decide_changes_nothing():
    judgement = Judgement("partnership.organisations", True, "Let them.")
    assert finding("partnership.organisations", partnership("FI"), judgement=judgement) == finding(
        "partnership.organisations", partnership("FI")
    )


def test_a_criterion_that_raises_is_named_and_logged_and_the_others_still_speak(caplog):
    def broken(_proposal, _call):
        raise ZeroDivisionError("not swallowed")

    fault = replace(BY_CODE["duration.months"], judge=broken)
    sound = [each for each in CALL.criteria if each.code != fault.code]
    call = msgspec.structs.replace(CALL, criteria=(fault, *sound))
    with caplog.at_level(logging.ERROR):
        findings = check(partnership("FI SE EE"), call).findings

    assert findings[0].outcome == JUDGEMENT
    assert "could not be checked" in findings[0].message_in("en")
    assert findings[0].remedy_in("en")
    assert "not swallowed" in caplog.text
    assert "duration.months" in caplog.text
    assert len(findings) == len(CALL.sources)


def test_a_call_without_a_criterion_has_no_finding_on_it():
    assert finding("submission.deadline", proposal()) is None
    assert check(proposal(), CALL).finding("submission.deadline") is None


def kinds(of=msgspec.Struct):
    """Every kind of thing that the rules speak of."""
    for kind in of.__subclasses__():
        if kind.__module__.startswith("rules"):
            yield kind
            yield from kinds(kind)


def test_what_the_rules_know_and_say_can_not_be_changed_afterwards():
    for module in walk_packages(rules.__path__, "rules."):
        import_module(module.name)

    assert [kind for kind in kinds() if not kind.__struct_config__.frozen] == [Inherited]
    with pytest.raises(FrozenInstanceError):
        BY_CODE["duration.months"].weight = Weight.ADVICE
