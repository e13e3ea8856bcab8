"""What is said of a file of calls/ that is wrong; apart, for a command that needs no call is quick."""


class CallError(Exception):
    """A file of calls/ is wrong: says which file, where in it and why."""
