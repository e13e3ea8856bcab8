"""One check of a typical proposal, beside the same criteria in rule engines that others use."""

from importlib import import_module, metadata

import rules

from .checking import only, same_outcomes, unread
from .peers.conditions import CONDITIONS
from .proposals import facts, typical
from .row import Reach, faster_row
from .timing import in_turn

#: The distribution of each engine, and our module that speaks its language.
ENGINES = {
    "business-rules": "business_rules",
    "json-logic-qubit": "json_logic",
    "rule-engine": "rule_engine",
    "OpenFisca-Core": "openfisca",
}


def rows(progress):
    """How many times as fast as each engine a check with complete findings is."""
    proposal, call = facts(typical()), only(CONDITIONS)
    for distribution, module in ENGINES.items():
        progress(distribution)
        findings = import_module(f".peers.{module}", __package__).prepared()
        same_outcomes(rules.check(proposal, call), findings(proposal))
        timed = in_turn(
            lambda: rules.check(unread(proposal), call),
            lambda findings=findings: findings(proposal),
        )
        yield faster_row(
            f"The same in {distribution} {metadata.version(distribution)}",
            timed,
            "plain findings",
            Reach(at_least=5),
        )
