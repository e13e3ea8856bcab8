"""A lump sum and what becomes of it; money in cents."""

import pytest

from rules import load_call
from rules.costs import Grant
from rules.grant import Amount
from rules.grant.shares import Share, shares
from rules.proposal import PlannedActivity, Proposal, WorkPackage

COOPERATION, SMALL_SCALE = load_call("2024-KA220-ADU"), load_call("2024-KA210-ADU")


def packages(*amounts, asked=250_000):
    """Work packages, the first of them the management."""
    rows = tuple(
        WorkPackage(title=f"W{place}", management=place == 0, amount_eur=amount)
        for place, amount in enumerate(amounts)
    )
    return shares(Proposal(work_packages=rows, grant=Grant(requested_eur=asked)), COOPERATION)


def test_a_lump_sum_is_shared_out_among_work_packages():
    found = packages(50_000, 150_000)

    assert found.asked == 25_000_000
    assert found.allowed == (12_000_000, 25_000_000, 40_000_000)
    assert found.most_management == 5_000_000
    assert found.shares == (
        Share("W0", Amount(5_000_000, 5_000_000), "work_packages/0/amount_eur", True),
        Share("W1", Amount(15_000_000, 15_000_000), "work_packages/1/amount_eur", False),
    )
    assert found.management.exactly == 5_000_000


@pytest.mark.parametrize(
    ("found", "total", "left"),
    [
        pytest.param(packages(50_000, 150_000), 20_000_000, 5_000_000, id="some is left"),
        pytest.param(packages(50_000, 200_000), 25_000_000, 0, id="nothing is left"),
        pytest.param(packages(50_000, 200_001), 25_000_100, -100, id="too much is taken"),
        pytest.param(packages(50_000, None), None, 20_000_000, id="one has no amount yet"),
        pytest.param(packages(50_000, asked=None), 5_000_000, None, id="no lump sum is chosen"),
        pytest.param(packages(), 0, 25_000_000, id="no work package yet"),
    ],
)
def test_what_is_left_is_to_be_shared_out(found, total, left):
    assert (found.total.exactly, found.left) == (total, left)


def test_without_a_lump_sum_there_is_no_share_of_management():
    assert packages(50_000, asked=None).most_management is None


def test_a_small_lump_sum_is_shared_out_among_activities():
    rows = (PlannedActivity(title="A", amount_eur=10_000), PlannedActivity())

    found = shares(
        Proposal(planned_activities=rows, grant=Grant(requested_eur=30_000)), SMALL_SCALE
    )

    assert found.allowed == (3_000_000, 6_000_000)
    assert found.most_management is None
    assert found.shares == (
        Share("A", Amount(1_000_000, 1_000_000), "planned_activities/0/amount_eur"),
        Share(None, Amount(0, None), "planned_activities/1/amount_eur"),
    )
    assert found.left == 2_000_000


@pytest.mark.parametrize("call", ["2016-KA204", "2021-KA220-ADU"])
def test_where_no_lump_sum_is_given_none_is_shared_out(call):
    assert shares(Proposal(), load_call(call)) is None
