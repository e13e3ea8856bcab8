"""The criteria in business-rules: JSON-like rules that fire actions."""

from business_rules import run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.fields import FIELD_TEXT
from business_rules.variables import BaseVariables, numeric_rule_variable

from .conditions import CONDITIONS
from .counting import COUNTS, Counted
from .messages import finding

OPERATORS = {
    "==": "equal_to",
    ">=": "greater_than_or_equal_to",
    "<=": "less_than_or_equal_to",
}


def prepared():
    """The work on one proposal, its rules written out beforehand."""
    criteria = [rules_of(code, branches) for code, branches in CONDITIONS.items()]

    def findings(proposal):
        variables = Counts(proposal)
        actions = Recording(Counted(proposal))
        for rules in criteria:
            run_all(rules, variables, actions, stop_on_first_trigger=True)
        return actions.findings

    return findings


def rules_of(code, branches):
    """The branches of a criterion as rules, of which the first that holds is the only one to fire."""
    return [
        {
            "conditions": {"all": [condition(*c) for c in conditions or ALWAYS]},
            "actions": [{"name": "record", "params": {"code": code, "outcome": outcome}}],
        }
        for outcome, conditions in branches
    ]


def condition(fact, operator, value):
    return {"name": fact, "operator": OPERATORS[operator], "value": value}


#: An engine without "else" needs something that always holds.
ALWAYS = (("organisations", ">=", 0),)


def variable(fact, count):
    """A variable of the engine, counted when a condition asks for it."""

    def ask(self):
        return count(self.proposal)

    ask.__name__ = fact
    return numeric_rule_variable(ask)


class Variables(BaseVariables):
    def __init__(self, proposal):
        self.proposal = proposal


Counts = type("Counts", (Variables,), {name: variable(name, c) for name, c in COUNTS.items()})


class Recording(BaseActions):
    def __init__(self, facts):
        self.facts, self.findings = facts, []

    @rule_action(params={"code": FIELD_TEXT, "outcome": FIELD_TEXT})
    def record(self, code, outcome):
        self.findings.append(finding(code, outcome, self.facts))
