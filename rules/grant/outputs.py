"""Intellectual outputs: days of work, by country and category of staff."""

from collections.abc import Iterator

from rules.call import Call
from rules.costs import StaffCosts
from rules.countries import iso
from rules.grant.line import Line, given, named, unknown
from rules.proposal import Proposal
from rules.text import marked as _
from rules.vocabulary import Level, StaffCategory


def lines(proposal: Proposal, call: Call) -> Iterator[Line]:
    """Each day is paid at the rate of the country whose organisation employs the staff."""
    for place, output in enumerate(proposal.intellectual_outputs):
        path = f"intellectual_outputs/{place}/staff_costs"
        title = named(output.title, place)
        if refused := without_outputs(path, title, proposal.levels_behind(output), proposal, call):
            yield refused
            continue
        if not output.staff_costs:
            yield unknown(
                _("%(title)s: say who works on it, and how many days."), where=path, title=title
            )
        for row, costs in enumerate(output.staff_costs):
            yield _staff(f"{path}/{row}", title, costs, proposal, call)


def without_outputs(
    path: str, title: str, levels: set[Level | None], proposal: Proposal, call: Call
) -> Line | None:
    """Nothing for a small-scale result, nor in a type of partnership that makes no outputs."""
    types = call.purposes_with_outputs
    if levels == {Level.SMALL_SCALE}:
        nothing = _("%(title)s: nothing is given for a small-scale result.")
        return given(0, nothing, where=path, rests_on=(), title=title)
    if types is None or proposal.purpose in types:
        return None
    if proposal.purpose is None:
        which = _("%(title)s: say of which type the partnership is.")
        return unknown(which, where="purpose", title=title)
    nothing = _("%(title)s: nothing is given in this type of partnership.")
    return given(0, nothing, where=path, rests_on=("purposes_with_outputs",), title=title)


def _staff(path: str, title: str, costs: StaffCosts, proposal: Proposal, call: Call) -> Line:
    organisation = proposal.organisation(costs.organisation)
    country = organisation.country if organisation else None
    category = next((each for each in StaffCategory if each == costs.category), None)
    if country is None or category is None or costs.days is None:
        return unknown(
            _("%(title)s: say whose staff works how many days, and of which category it is."),
            where=tuple(
                f"{path}/{missing}"
                for missing, fact in (
                    ("organisation", country),
                    ("category", category),
                    ("days", costs.days),
                )
                if fact is None
            ),
            title=title,
        )
    group, name = _group(country, call)
    rate = getattr(call.staff_day[group], category)
    return given(
        costs.days * rate,
        _("%(title)s, %(name)s: days %(days)d, a day %(rate)d EUR (group of countries %(group)d)."),
        where=path,
        rests_on=("staff_day", name),
        title=title,
        name=costs.organisation or "",
        days=costs.days,
        rate=rate,
        group=group + 1,
    )


def _group(country: str, call: Call) -> tuple[int, str]:
    """The group of a country, counted from 0, and the name of the list that it stands in."""
    code = iso(country)
    for name in ("staff_groups", "staff_groups_elsewhere"):
        for group, members in enumerate(getattr(call, name)):
            if code in members:
                return group, name
    return len(call.staff_day) - 1, "staff_groups_elsewhere"
