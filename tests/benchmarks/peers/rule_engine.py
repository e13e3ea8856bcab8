"""The criteria in rule-engine: an expression language, parsed beforehand."""

from rule_engine import Context, Rule

from .conditions import CONDITIONS
from .counting import Counted
from .messages import finding


def prepared():
    """The work on one proposal, its expressions parsed beforehand."""
    context = Context(resolver=Counted.__getitem__)
    criteria = [
        (code, Rule(expression(branches), context=context)) for code, branches in CONDITIONS.items()
    ]

    def findings(proposal):
        facts = Counted(proposal)
        return [finding(code, rule.evaluate(facts), facts) for code, rule in criteria]

    return findings


def expression(branches):
    """A criterion as one chain of condition ? outcome : otherwise."""
    *first, (otherwise, _none) = branches
    chain = f"'{otherwise}'"
    for outcome, conditions in reversed(first):
        every = " and ".join(f"{fact} {operator} {value}" for fact, operator, value in conditions)
        chain = f"({every}) ? '{outcome}' : ({chain})"
    return chain
