"""What a check found: a finding for each criterion, and the verdict on the whole."""

from msgspec import Struct

from rules.label import Label
from rules.once import once
from rules.text import filled
from rules.text import marked as _
from rules.writing import Fact


class Outcome(Label):
    """What the facts say of one criterion. Unanswered is never the same as failed."""

    MET = "met", _("Met")
    NOT_MET = "not_met", _("Not met")
    OPEN = "open", _("Not answered yet")
    JUDGEMENT = "judgement", _("A person must judge")
    NOT_APPLICABLE = "not_applicable", _("Does not apply")


class Weight(Label):
    """What hangs on a criterion: the whole proposal, a part of the grant, or only quality."""

    ELIGIBILITY = "eligibility", _("Eligibility")
    FUNDING = "funding", _("Funding")
    ADVICE = "advice", _("Advice")


class Verdict(Label):
    """The answer on the whole proposal."""

    NOT_ELIGIBLE = "not_eligible", _("Not eligible")
    INCOMPLETE = "incomplete", _("Incomplete")
    NEEDS_JUDGEMENT = "needs_judgement", _("Needs a judgement")
    READY = "ready", _("Ready")


#: Read from the top: the first row that a finding stands in gives the verdict.
VERDICTS = (
    (Verdict.NOT_ELIGIBLE, {(Weight.ELIGIBILITY, Outcome.NOT_MET)}),
    (Verdict.INCOMPLETE, {(Weight.ELIGIBILITY, Outcome.OPEN)}),
    (
        Verdict.NEEDS_JUDGEMENT,
        {
            (Weight.ELIGIBILITY, Outcome.JUDGEMENT),
            (Weight.FUNDING, Outcome.JUDGEMENT),
            (Weight.FUNDING, Outcome.NOT_MET),
            (Weight.FUNDING, Outcome.OPEN),
        },
    ),
)


#: The outcomes that these rows speak of; most findings have none of them.
TELLING = {outcome for _verdict, row in VERDICTS for _weight, outcome in row}


class Confidence(Label):
    """How sure it is that a document says so."""

    VERIFIED = "verified", _("verified")
    KNOWN = "known", _("known, not verified")
    UNSURE = "unsure", _("unsure")


class Source(Struct, frozen=True, gc=False):
    """Where a rule is written, and what it says there in our own words, by language."""

    document: str
    section: str
    says: dict[str, str]
    confidence: Confidence


class Finding(Struct, frozen=True, gc=False):
    """What one criterion found, with the very facts it counted and where in the form they stand."""

    code: str
    weight: Weight
    outcome: Outcome
    message: str
    remedy: str = ""
    where: tuple[str, ...] = ()
    facts: dict[str, Fact] = {}
    sources: tuple[Source, ...] = ()
    #: The documents in which a value that is not verified has to be confirmed.
    confirm_in: str = ""

    def message_in(self, language: str) -> str:
        """What was found, in one language."""
        return filled(self.message, self.facts, language)

    def remedy_in(self, language: str) -> str:
        """What to do about it, in one language; empty where nothing is to be done."""
        sentences = [filled(self.remedy, self.facts, language)] if self.remedy else []
        if self.confirm_in:
            confirm = _("Confirm in the guide of your call: %(documents)s.")
            sentences.append(filled(confirm, {"documents": self.confirm_in}, language))
        return " ".join(sentences)


class Report(Struct, frozen=True, dict=True):
    """Every finding on a proposal, in the order in which a reader wants them."""

    call: str
    rules_version: str
    findings: tuple[Finding, ...]

    @once
    def verdict(self) -> Verdict:
        """The gravest thing that any finding says of the whole."""
        said = {(each.weight, each.outcome) for each in self.findings if each.outcome in TELLING}
        for verdict, row in VERDICTS:
            if not row.isdisjoint(said):
                return verdict
        return Verdict.READY

    def count(self, outcome: Outcome) -> int:
        """How many findings came out this way."""
        return sum(finding.outcome is outcome for finding in self.findings)

    def finding(self, code: str) -> Finding | None:
        """The finding of one criterion; None where the call has no such criterion."""
        return next((finding for finding in self.findings if finding.code == code), None)
