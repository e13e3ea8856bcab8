"""Checking all drafts anew when the data of a call changed: what changed, and for whom."""

from dataclasses import dataclass
from itertools import groupby

from django.core.mail import EmailMessage, get_connection
from django.utils import translation
from django.utils.translation import gettext as _

from .models import Proposal, RememberedCheck
from .precheck import Outcome, Verdict, precheck
from .terms import term, title

#: How many drafts are held in memory at once.
AT_ONCE = 500


@dataclass(frozen=True)
class Difference:
    """What the rules say of a draft now, which they did not say of the same answers before."""

    proposal: Proposal
    before: str
    after: str
    #: (criterion, outcome before, outcome now), each None where there was no such criterion.
    criteria: tuple

    def lines(self):
        """The difference in words of the reader's language."""
        yield f"{self.proposal}: {_verdict(self.before)} → {_verdict(self.after)}"
        for code, before, after in self.criteria:
            yield f"  {title(code)}: {_outcome(before)} → {_outcome(after)}"


def recheck(call=None, *, remember=True, advance=lambda: None):
    """Yield the difference of each draft whose answers stayed and whose outcome did not.

    A draft is compared with what was remembered of the same version; without that, with its last
    pre-check, if that was made of the same answers.
    """
    for draft in _drafts(call).iterator(chunk_size=AT_ONCE):
        report = precheck(draft)
        outcomes = {finding.code: finding.outcome.value for finding in report.findings}
        before = _before(draft)
        if before and before != (report.verdict, outcomes):
            yield Difference(draft, before[0], report.verdict, _changed(before[1], outcomes))
        if remember:
            RememberedCheck.objects.update_or_create(
                proposal=draft,
                defaults={
                    "version": draft.version,
                    "verdict": report.verdict,
                    "outcomes": outcomes,
                },
            )
        advance()


def count(call=None):
    """How many drafts there are to check."""
    return _drafts(call).count()


def tell_owners(differences):
    """Write one mail to each owner, in their language. Returns how many were written."""
    by_owner = sorted(differences, key=lambda difference: difference.proposal.owner_id)
    mails = [
        _mail(owner, list(theirs))
        for owner, theirs in groupby(by_owner, key=lambda difference: difference.proposal.owner)
    ]
    with get_connection() as connection:
        connection.send_messages(mails)
    return len(mails)


def _drafts(call):
    drafts = Proposal.objects.select_related("owner", "remembered").order_by("pk")
    return drafts.filter(call=call) if call else drafts


def _before(draft):
    """The verdict and the outcomes that these very answers had before; None if unknown."""
    remembered = getattr(draft, "remembered", None)
    if remembered and remembered.version == draft.version:
        return remembered.verdict, remembered.outcomes
    last = draft.prechecks.first()
    if not last or last.document != draft.document:
        return None
    outcomes = {finding["code"]: finding["outcome"] for finding in last.report["findings"]}
    return last.verdict, outcomes


def _changed(before, after):
    codes = dict.fromkeys([*before, *after])
    both = ((code, before.get(code), after.get(code)) for code in codes)
    return tuple((code, was, is_now) for code, was, is_now in both if was != is_now)


def _mail(owner, differences):
    with translation.override(owner.language):
        opening = _(
            "The rules of your call were corrected. You changed nothing, and your proposal now "
            "comes out otherwise. Open it to see why, and what to do."
        )
        told = ["\n".join(difference.lines()) for difference in differences]
        body = "\n\n".join([opening, *told]) + "\n"
        return EmailMessage(_("The check of your proposal has changed"), body, to=[owner.email])


def _verdict(code):
    return term(Verdict(code).label)


def _outcome(code):
    return term(Outcome(code).label) if code else "–"
