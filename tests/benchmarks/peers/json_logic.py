"""The criteria in JSON logic, run by json-logic-qubit."""

from json_logic import jsonLogic

from .conditions import CONDITIONS
from .counting import counted
from .messages import finding


def prepared():
    """The work on one proposal, its expressions written out beforehand."""
    criteria = [(code, expression(branches)) for code, branches in CONDITIONS.items()]

    def findings(proposal):
        facts = counted(proposal)
        return [finding(code, jsonLogic(logic, facts), facts) for code, logic in criteria]

    return findings


def expression(branches):
    """A criterion as one {"if": [condition, outcome, ..., outcome]}."""
    *first, (otherwise, _none) = branches
    steps = [step for outcome, conditions in first for step in (every(conditions), outcome)]
    return {"if": [*steps, otherwise]}


def every(conditions):
    """Conditions that all hold."""
    compared = [{operator: [{"var": fact}, value]} for fact, operator, value in conditions]
    return compared[0] if len(compared) == 1 else {"and": compared}
