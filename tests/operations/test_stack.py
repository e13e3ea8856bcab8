"""Deep calls get room on Python's stack, and come out as they would without."""

import pytest

from proposals.stack import SLOTS, roomy


def sum_to(number):
    return number and number + sum_to(number - 1)


@pytest.mark.parametrize("depth", [0, 1, 100, 700])
def test_a_function_with_room_returns_what_it_returns_without(depth):
    assert roomy(sum_to)(depth) == sum_to(depth)


def test_what_goes_wrong_within_is_told_outside():
    with pytest.raises(TypeError, match="unsupported operand"):
        roomy(sum_to)("a")


def test_the_room_is_asked_for():
    assert roomy(sum_to).__code__.co_stacksize == SLOTS
    assert (roomy(sum_to).__name__, roomy(sum_to).__wrapped__) == ("sum_to", sum_to)
