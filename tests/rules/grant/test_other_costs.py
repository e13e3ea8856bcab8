"""What the rules give for exceptional costs and special needs; money in euros."""

import pytest

from rules.costs import ExceptionalCost, SpecialNeed
from rules.grant import Amount
from rules.vocabulary import ExceptionalKind, Heading

from .lines import euros, given, missing, said


def costs(*kinds_and_euros):
    rows = tuple(ExceptionalCost(title="C", kind=k, cost_eur=e) for k, e in kinds_and_euros)
    return {"exceptional_costs": rows}


EQUIPMENT, GUARANTEE = ExceptionalKind.EQUIPMENT, ExceptionalKind.GUARANTEE


@pytest.mark.parametrize(
    ("rows", "gives"),
    [
        pytest.param([(EQUIPMENT, 1)], Amount(75, 75), id="three quarters, to the cent"),
        pytest.param([(None, 100)], euros(75), id="of no kind yet"),
        pytest.param([(EQUIPMENT, 66_667)], euros(50_000), id="over the ceiling"),
        pytest.param([(EQUIPMENT, 80_000), (GUARANTEE, 400)], euros(50_300), id="and a guarantee"),
        pytest.param([(EQUIPMENT, None)], euros(0, 50_000), id="not said what it costs"),
        pytest.param([(GUARANTEE, None)], euros(0, None), id="nor what the guarantee costs"),
        pytest.param(
            [(EQUIPMENT, None), (GUARANTEE, 400)], euros(300, 50_300), id="some of it said"
        ),
    ],
)
def test_of_exceptional_costs_a_part_is_paid(rows, gives):
    assert given(Heading.EXCEPTIONAL_COSTS, **costs(*rows)) == gives


def test_special_needs_are_paid_in_full():
    rows = (SpecialNeed(title="Interpreter", cost_eur=1_234), SpecialNeed())

    assert given(Heading.SPECIAL_NEEDS, special_needs=rows[:1]) == euros(1_234)
    assert said(Heading.SPECIAL_NEEDS, special_needs=rows) == [
        "Interpreter: 100 % of 1234 EUR.",
        "#2: say what it costs.",
    ]
    assert missing(Heading.SPECIAL_NEEDS, special_needs=rows) == ("special_needs/1/cost_eur",)
