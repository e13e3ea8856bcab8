"""What holds for every grant, whatever a proposal says."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from rules.costs import (
    ExceptionalCost,
    IntellectualOutput,
    Meeting,
    Mobility,
    MultiplierEvent,
    SpecialNeed,
    StaffCosts,
)
from rules.grant import breakdown
from rules.proposal import Organisation, Proposal
from rules.vocabulary import ExceptionalKind, MobilityKind, Purpose, Role, StaffCategory
from tests.rules.cases import CALL


def some(kind, /, **facts):
    """Rows of a kind, each fact of which may be missing."""
    return st.lists(
        st.builds(kind, **{name: st.none() | values for name, values in facts.items()}), max_size=3
    ).map(tuple)


number = st.integers(0, 400)
kilometres = st.sampled_from([0, 99, 100, 1_999, 2_000, 8_000])
names = st.sampled_from(["A", "B", "C"])

proposals = st.builds(
    Proposal,
    purpose=st.sampled_from([None, *Purpose]),
    duration_months=st.none() | st.integers(0, 40),
    organisations=some(
        Organisation,
        name=names,
        country=st.sampled_from(["FI", "SE", "EL", "EE", "GE"]),
        role=st.sampled_from(Role),
    ),
    transnational_meetings=some(Meeting, participants=number, distance_km=kilometres),
    intellectual_outputs=st.lists(
        st.builds(
            IntellectualOutput,
            staff_costs=some(
                StaffCosts,
                organisation=names,
                category=st.sampled_from([*StaffCategory, "cook"]).map(str),
                days=number,
            ),
        ),
        max_size=2,
    ).map(tuple),
    multiplier_events=some(MultiplierEvent, local_participants=number, foreign_participants=number),
    mobilities=some(
        Mobility,
        kind=st.sampled_from(MobilityKind),
        participants=number,
        accompanying=st.integers(0, 5),
        duration_days=st.integers(0, 100),
        distance_km=kilometres,
    ),
    exceptional_costs=some(
        ExceptionalCost, kind=st.sampled_from(ExceptionalKind), cost_eur=st.integers(0, 90_000)
    ),
    special_needs=some(SpecialNeed, cost_eur=st.integers(0, 9_000)),
)


def no_more(amount, other):
    """Whether an amount is no more than another, at both of its bounds."""
    return amount.at_least <= other.at_least and (
        other.at_most is None or (amount.at_most is not None and amount.at_most <= other.at_most)
    )


@given(proposals)
def test_a_grant_is_never_above_a_ceiling(proposal):
    whole = breakdown(proposal, CALL)

    for amount, ceilings in [
        (whole.gives, whole.ceilings),
        *((each.gives, [each.ceiling]) for each in whole.sums if each.ceiling),
    ]:
        assert amount.at_least >= 0
        assert amount.at_most is None or amount.at_least <= amount.at_most
        for ceiling in ceilings:
            guarantees = sum(
                (cost.cost_eur or 0) * CALL.exceptional_percent
                for cost in proposal.exceptional_costs
                if cost.kind is ExceptionalKind.GUARANTEE and ceiling.rests_on == "most_exceptional"
            )
            if ceiling.cents is not None:
                assert amount.at_least <= ceiling.cents + guarantees


@given(proposals, st.integers(1, 30))
def test_a_grant_never_falls_with_the_days(proposal, more):
    def longer(rows, field):
        return tuple(
            replace(row, **{field: getattr(row, field) + more})
            if getattr(row, field) is not None
            else row
            for row in rows
        )

    then = replace(
        proposal,
        mobilities=longer(proposal.mobilities, "duration_days"),
        intellectual_outputs=tuple(
            replace(output, staff_costs=longer(output.staff_costs, "days"))
            for output in proposal.intellectual_outputs
        ),
    )

    assert no_more(breakdown(proposal, CALL).gives, breakdown(then, CALL).gives)


ANSWERS = {
    "participants": 3,
    "distance_km": 500,
    "duration_days": 5,
    "days": 5,
    "local_participants": 3,
    "foreign_participants": 3,
    "cost_eur": 100,
}


@given(proposals)
def test_an_answer_only_narrows_what_the_rules_may_give(proposal):
    def answered(row):
        missing = {
            name: ANSWERS[name]
            for name, fact in asdict(row).items()
            if fact is None and name in ANSWERS
        }
        return replace(row, **missing)

    def all_answered(rows):
        return tuple(map(answered, rows))

    then = replace(
        proposal,
        transnational_meetings=all_answered(proposal.transnational_meetings),
        multiplier_events=all_answered(proposal.multiplier_events),
        mobilities=all_answered(proposal.mobilities),
        exceptional_costs=all_answered(proposal.exceptional_costs),
        special_needs=all_answered(proposal.special_needs),
    )
    before, after = breakdown(proposal, CALL).gives, breakdown(then, CALL).gives

    assert before.at_least <= after.at_least
    assert before.at_most is None or after.at_most <= before.at_most
