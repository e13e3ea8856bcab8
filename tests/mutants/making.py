"""The mutants of a module: its source with one small change each."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

#: Without its decorator a criterion can not be loaded, and a cache is only slower.
SPARED = {"core/RemoveDecorator", "core/NoOp"}


class Mutant(NamedTuple):
    """A module with one change, from the first line of it to the last."""

    path: Path
    lines: range
    source: str

    def __str__(self) -> str:
        """The changed lines, as an editor finds them."""
        changed = [self.source.splitlines()[line - 1].strip() for line in self.lines]
        return f"{self.path}:{self.lines[0]}: {' '.join(changed)}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant that Python can read and that means something else than the others."""
    source = path.read_text()
    tree = get_ast(source)
    known = {meaning(source)}
    for operator in operators():
        places = (place for node in ast_nodes(tree) for place in operator.mutation_positions(node))
        for occurrence, ((first, _), (last, _)) in enumerate(places):
            try:
                changed = mutate_code(source, operator, occurrence)
                means = meaning(changed)
            except (AttributeError, SyntaxError):  # a dotted exception is beyond cosmic-ray
                continue
            if means not in known:
                known.add(means)
                yield Mutant(path, range(first, last + 1), changed)


def operators():
    """What changes a source: a number, a comparison, a condition, a loop and so on."""
    kinds = [get_operator(name) for name in operator_names() if name not in SPARED]
    return [kind() for kind in kinds if not kind.arguments()]


def meaning(source: str) -> str:
    """What of a source is ever run."""
    return ast.dump(Run().visit(ast.parse(source)))


class Run(ast.NodeTransformer):
    """Leaves out types, what coverage leaves out, and whether memory is swept of a class."""

    def visit_ClassDef(self, node):
        node.keywords = [option for option in node.keywords if option.arg != "gc"]
        return self.generic_visit(node)

    def visit_If(self, node):
        test = ast.unparse(node.test)
        unmeasured = "TYPE_CHECKING" in test or "__name__" in test
        return ast.Pass() if unmeasured else self.generic_visit(node)

    def visit_AnnAssign(self, node):
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)

    def visit_arg(self, node):
        node.annotation = None
        return node

    def visit_FunctionDef(self, node):
        node.returns = None
        return self.generic_visit(node)
