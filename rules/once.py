"""A property that is worked out once for each object."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Found = TypeVar("Found")


class once(Generic[Found]):  # noqa: N801  written as the decorator that it is
    """As `functools.cached_property`, without its lock, which costs as much as a small criterion."""

    def __init__(self, work: Callable[[Any], Found]) -> None:
        self.work, self.__doc__ = work, work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Found:
        found: Found = self.work(instance)
        instance.__dict__[self.name] = found
        return found
