"""The commands of `python -m rules`, a module each, loaded when asked for."""

#: Exit status: all ready or for a person to judge; some not; an input that can not be read.
PASSED, FAILED, UNREADABLE = 0, 1, 2
#: As a shell says of a command that Ctrl-C ended.
INTERRUPTED = 130
