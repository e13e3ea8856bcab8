"""The criteria in OpenFisca-Core: facts and criteria are variables of a proposal in a month."""

import operator

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from .conditions import CONDITIONS
from .counting import COUNTS, counted
from .messages import finding

MONTH = "2016-09"
OPERATORS = {"==": operator.eq, ">=": operator.ge, "<=": operator.le}
PROPOSAL = build_entity(
    key="proposal", plural="proposals", label="A proposal", doc="", is_person=True
)


def prepared():
    """The work on one proposal, the system of variables built beforehand."""
    system = TaxBenefitSystem([PROPOSAL])
    for fact in COUNTS:
        system.add_variable(input_of(fact))
    for code, branches in CONDITIONS.items():
        system.add_variable(criterion_of(code, branches))

    def findings(proposal):
        simulation = SimulationBuilder().build_default_simulation(system, count=1)
        facts = counted(proposal)
        for fact, count in facts.items():
            simulation.set_input(fact, MONTH, numpy.array([count]))
        outcomes = (str(simulation.calculate(name(code), MONTH)[0]) for code in CONDITIONS)
        return [
            finding(code, outcome, facts)
            for code, outcome in zip(CONDITIONS, outcomes, strict=True)
        ]

    return findings


def name(code):
    """A criterion's code as a variable may be called."""
    return "criterion_" + code.replace(".", "_")


def input_of(fact):
    """A counted fact as an input variable."""
    fields = {"value_type": int, "entity": PROPOSAL, "definition_period": DateUnit.MONTH}
    return type(fact, (Variable,), {**fields, "label": fact})


def criterion_of(code, branches):
    """A criterion as a variable with a formula."""

    def formula(proposal, period, _parameters=None):
        chosen = branches[-1][0]
        outcome = numpy.full(proposal.count, chosen, dtype="<U14")
        for branch, conditions in reversed(branches[:-1]):
            holds = numpy.logical_and.reduce(
                [OPERATORS[op](proposal(fact, period), value) for fact, op, value in conditions]
            )
            outcome = numpy.where(holds, branch, outcome)
        return outcome

    fields = {"value_type": str, "entity": PROPOSAL, "definition_period": DateUnit.MONTH}
    return type(name(code), (Variable,), {**fields, "label": code, "formula": formula})
