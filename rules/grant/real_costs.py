"""Costs that no unit cost covers: a part, or all, of what they really are."""

from collections.abc import Iterator

from rules.call import Call
from rules.grant.amount import OPEN, exact
from rules.grant.line import Line, named
from rules.proposal import Proposal
from rules.text import marked as _
from rules.vocabulary import ExceptionalKind

SHARE = _("%(title)s: %(percent)d %% of %(cost)d EUR.")


def exceptional(proposal: Proposal, call: Call) -> Iterator[Line]:
    """A part of each cost is given; a financial guarantee is not counted towards the ceiling."""
    for place, cost in enumerate(proposal.exceptional_costs):
        yield _share(
            f"exceptional_costs/{place}",
            named(cost.title, place),
            cost.cost_eur,
            call.exceptional_percent,
            "exceptional_percent",
            capped=cost.kind is not ExceptionalKind.GUARANTEE,
        )


def special_needs(proposal: Proposal, call: Call) -> Iterator[Line]:
    """What it costs that people with special needs take part is given."""
    for place, need in enumerate(proposal.special_needs):
        yield _share(
            f"special_needs/{place}",
            named(need.title, place),
            need.cost_eur,
            call.special_needs_percent,
            "special_needs_percent",
        )


def _share(
    path: str, title: str, cost: int | None, percent: int, name: str, capped: bool = True
) -> Line:
    if cost is None:
        needed = _("%(title)s: say what it costs.")
        return Line(OPEN, needed, {"title": title}, (f"{path}/cost_eur",), (), capped)
    return Line(
        exact(cost * percent),  # euros times percent are cents
        SHARE,
        {"title": title, "percent": percent, "cost": cost},
        (path,),
        (name,),
        capped,
    )
