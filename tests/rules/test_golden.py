"""No number and no sentence changes unseen: all, as they were when somebody last looked."""

from pathlib import Path

import pytest

from rules import calls, load_call
from rules.callfile import OTHERS
from rules.criteria import CRITERIA
from rules.examples import examples
from rules.explanation import as_read
from rules.parameters import Parameters
from rules.standing import Standing

FOLDER = Path(__file__).parent


def values():
    """Every value of every call in a line, with where it was read and how sure it is."""
    for name in calls():
        call = load_call(name)
        yield f"{name}: {call.title['en']}"
        for parameter in Parameters.__struct_fields__:
            if value := call.values.get(parameter):
                read = " ".join(as_read(value.value))
                yield f"  {parameter} = {read} [{value.confidence}, {value.document}]"
        for standing in Standing:
            lines = [
                (c, line) for c, line in sorted(call.countries.items()) if line.standing is standing
            ]
            for confidence in sorted({line.confidence for _c, line in lines}):
                codes = " ".join(c for c, line in lines if line.confidence == confidence)
                yield f"  {standing} = {codes} [{confidence}]"
        for code, sources in call.sources.items():
            sure = ", ".join(f"{source.confidence}, {source.document}" for source in sources)
            yield f"  {code} [{sure}]"


def findings():
    """What each criterion says of each of its examples, and where."""
    for criterion in CRITERIA:
        for example in examples(criterion.code):
            found = example.finding(criterion.code)
            yield f"{criterion.code} on {example.facts()} in {example.call}"
            yield f"  {found.outcome}: {found.message_in('en')}"
            if found.where:
                yield f"  > {found.remedy_in('en') or '-'} @ {', '.join(found.where)}"


GOLDEN = {"golden_values.txt": values, "golden_findings.txt": findings}


# After a change that is meant: python -m tests.rules.test_golden, and look at the difference.
@pytest.mark.parametrize("name", GOLDEN)
def test_all_is_as_it_was_when_somebody_last_looked(name):
    assert "\n".join(GOLDEN[name]()) + "\n" == (FOLDER / name).read_text("utf-8")


def test_every_call_says_what_holds_for_all_other_countries():
    assert all(OTHERS in load_call(name).countries for name in calls())


if __name__ == "__main__":
    for name, lines in GOLDEN.items():
        (FOLDER / name).write_text("\n".join(lines()) + "\n", "utf-8")
