"""What the project makes, as bare functions."""

from rules.vocabulary import Level, ResultKind


def concrete(proposal):
    count = len(
        [r for r in proposal.results if r.kind and (r.kind is not ResultKind.OTHER or r.title)]
    )
    if count:
        return "results.concrete", "met", f"Concrete results: {count}.", []
    return "results.concrete", "open", "Add at least one concrete result.", ["results"]


def innovation(proposal):
    code, advanced = "results.innovation", []
    for place, result in enumerate(proposal.results):
        if result.level is None:
            return code, "open", "Say of which level each result is.", [f"results/{place}/level"]
        if result.level is Level.ADVANCED:
            advanced.append((f"results/{place}/innovation", result.innovation))
    if not proposal.results:
        return code, "open", "No result is described yet.", ["results"]
    where = [path for path, text in advanced if not text or text.isspace()]
    if where:
        return code, "open", f"Say what is new. Still to say: {len(where)}.", where
    if not advanced:
        return code, "not_applicable", "All results are small-scale.", []
    where = [path for path, _text in advanced]
    return code, "judgement", f"Results that say what is new: {len(advanced)}.", where


def intellectual_outputs(proposal):
    code, outputs = "results.intellectual_outputs", proposal.intellectual_outputs
    if not outputs:
        return code, "not_applicable", "No intellectual output is asked for.", []
    levels = {result.title: result.level for result in proposal.results}
    behind = [(output.title, levels.get(output.result)) for output in outputs]
    small = ", ".join(title for title, level in behind if level is Level.SMALL_SCALE)
    if small:
        return code, "not_met", f"Without an advanced result: {small}.", ["intellectual_outputs"]
    silent = ", ".join(title for title, level in behind if level is None)
    if silent:
        return code, "open", f"Say which result each makes: {silent}.", ["intellectual_outputs"]
    return code, "met", f"Intellectual outputs: {len(outputs)}.", []


def multiplier_events(proposal):
    code, events = "results.multiplier_events", proposal.multiplier_events
    if not events:
        return code, "not_applicable", "No multiplier event is asked for.", []
    levels = {result.title: result.level for result in proposal.results}
    outputs = {output.title: levels.get(output.result) for output in proposal.intellectual_outputs}
    spread = [(event.title, outputs.get(event.intellectual_output)) for event in events]
    small = ", ".join(title for title, level in spread if level is Level.SMALL_SCALE)
    if small or not outputs:
        return code, "not_met", f"Without an advanced output: {small}.", ["multiplier_events"]
    silent = ", ".join(title for title, level in spread if level is None)
    if silent:
        return code, "open", f"Say which output each spreads: {silent}.", ["multiplier_events"]
    return code, "met", f"Multiplier events: {len(events)}.", []


def open_access(proposal):
    code, is_open = "dissemination.open_access", proposal.dissemination.open_access
    answers = [is_open, *(result.open_licence for result in proposal.results)]
    closed = answers.count(False)
    if closed:
        message = f"Not open to everyone: {closed} of {len(answers)} answers."
        return code, "not_met", message, ["dissemination/open_access"]
    if None in answers or len(answers) == 1:
        return code, "open", "Say whether access is open.", ["dissemination/open_access"]
    return code, "met", "Access is open, and each result has an open licence.", []
