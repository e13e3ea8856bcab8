"""Room for what calls deeply: templates within templates, boxes within boxes.

Python puts the frames of its calls into chunks of 16 kB. What happens to call again and again
across the end of a chunk gets a new one from the system each time, and gives it back: a page that
stands there takes up to two and a half times as long, and which one does is a matter of luck.
"""

from functools import wraps

#: How many values a frame asks room for. Its chunk has as much again for all that it calls.
SLOTS = 16_000


def roomy(function):
    """The same function, whose calls stand together in one chunk."""

    @wraps(function, updated=())
    def called(*arguments):
        return function(*arguments)

    # The room is asked for and never used, so that it costs nothing but its place.
    called.__code__ = called.__code__.replace(co_stacksize=SLOTS)
    return called
