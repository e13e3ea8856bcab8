"""Room for what calls deeply: templates within templates, boxes within boxes.

CPython lays the frames of its calls into chunks of 16 kB. What calls again and again across the end
of a chunk gets a new one from the system each time, and gives it back: a page that stands there
takes up to two and a half times as long, and which one does is a matter of luck.
"""

from functools import wraps

#: How many values a frame asks room for: with them the chunk comes to 256 kB, and half of it is left.
SLOTS = 16_000


def roomy(function):
    """The same function, whose calls stand together in one chunk; what it returns to be iterated
    over later stands elsewhere.

    Whoever holds on to a traceback through it holds 128 kB.
    """

    @wraps(function, updated=())
    def called(*arguments):
        return function(*arguments)

    # The room is asked for and never written to, so that it takes no memory while it runs.
    called.__code__ = called.__code__.replace(co_stacksize=SLOTS)
    return called
