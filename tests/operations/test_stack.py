"""Deep calls get room on Python's stack, and come out as they would without."""

import pytest

from ka2check.wsgi import application
from proposals.reports import renderer
from proposals.stack import SLOTS, roomy


def sum_to(number):
    return number and number + sum_to(number - 1)


@pytest.mark.parametrize("depth", [0, 1, 100, 700])
def test_a_function_with_room_returns_what_it_returns_without(depth):
    assert roomy(sum_to)(depth) == sum_to(depth)


def test_what_goes_wrong_within_is_told_outside():
    with pytest.raises(TypeError, match="unsupported operand"):
        roomy(sum_to)("a")


@pytest.mark.parametrize("enters", [application, renderer.pdf], ids=["a request", "a report"])
def test_what_calls_deeply_has_room(enters):
    assert enters.__code__.co_stacksize == SLOTS
