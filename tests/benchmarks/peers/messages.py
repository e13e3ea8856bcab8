"""A plain finding of what an engine decided: code, outcome, and a sentence with what was counted."""

from .conditions import CONDITIONS

#: The facts that a reader of a finding wants to see: all that its criterion asks for.
MESSAGES = {
    code: ". ".join(
        f"{fact.replace('_', ' ').capitalize()}: %({fact})d"
        for fact in dict.fromkeys(
            fact for _outcome, conditions in branches for fact, *_compared in conditions
        )
    )
    for code, branches in CONDITIONS.items()
}


def finding(code, outcome, facts):
    """The finding on one criterion. The facts are anything that looks one up by its name."""
    return code, outcome, MESSAGES[code] % facts
