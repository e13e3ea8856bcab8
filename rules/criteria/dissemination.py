"""How results reach those who were not there."""

from rules.call import Call
from rules.criterion import Answer, criterion, met, not_met, unanswered
from rules.proposal import Proposal
from rules.report import Weight
from rules.text import marked as _

PLAN = ("target_groups", "methods", "scope")


@criterion(
    "dissemination.plan",
    Weight.ELIGIBILITY,
    _("Dissemination plan"),
    rests_on=["fewest_words"],
)
def plan(proposal: Proposal, call: Call) -> Answer:
    """Every project plans its dissemination: target groups, methods and scope."""
    enough, told = call.fewest_words, proposal.dissemination
    words = {part: _words(getattr(told, part), enough) for part in PLAN}
    silent = [f"dissemination/{part}" for part, count in words.items() if not count]
    if silent:
        return unanswered(
            _("Describe the target groups, the methods and the scope. Described: %(count)d of 3."),
            where=silent,
            count=len(PLAN) - len(silent),
        )
    thin = [f"dissemination/{part}" for part, count in words.items() if count < enough]
    if thin:
        return met(
            _("Target groups, methods and scope are described, in few words: %(count)d of 3."),
            remedy=_(
                "Say more where you wrote fewer than %(words)d words: whom you want to reach, how, "
                "where and how many."
            ),
            where=thin,
            count=len(thin),
            words=enough,
        )
    return met(_("Target groups, methods and scope are described."))


@criterion("dissemination.open_access", Weight.ADVICE, _("Open access"))
def open_access(proposal: Proposal, call: Call) -> Answer:
    """Material made with the grant is available to anyone, under an open licence."""
    access, results = proposal.dissemination.open_access, proposal.results
    if access and results and all(result.open_licence for result in results):
        return met(_("Access is open, and each result has an open licence."))
    licences = [(f"results/{p}/open_licence", r.open_licence) for p, r in enumerate(results)]
    answers = [("dissemination/open_access", access), *licences]
    closed = tuple(path for path, answer in answers if answer is False)
    if closed:
        return not_met(
            _("Not open to everyone: %(count)d of %(all)d answers."),
            remedy=_(
                "Promise open access, and give each result an open licence. "
                "Material made with the grant has to be open."
            ),
            where=closed,
            count=len(closed),
            all=len(answers),
        )
    return unanswered(
        _("Say whether access is open, and whether each result has an open licence."),
        where=tuple(path for path, answer in answers if answer is None) or "results",
    )


def _words(text: str | None, enough: int) -> int:
    """How many words were written; more than enough are not counted."""
    return len(text.split(maxsplit=enough)) if text else 0
