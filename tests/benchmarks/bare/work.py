"""What the project does, for how long and to what end, as bare functions."""

from rules.vocabulary import MobilityKind


def months(proposal):
    code, length = "duration.months", proposal.duration_months
    if length is None:
        return code, "open", "Say how many months the project lasts.", ["duration_months"]
    message = f"Duration in months: {length}. Allowed: 12 to 36."
    if 12 <= length <= 36:
        return code, "met", message, []
    return code, "not_met", message, ["duration_months"]


def objectives(proposal):
    count = len(proposal.objectives)
    if count:
        return "work.objectives", "met", f"Objectives chosen: {count}.", []
    return "work.objectives", "open", "Choose at least one objective.", ["objectives"]


def activities(proposal):
    count = len(proposal.activities)
    if count:
        return "work.activities", "met", f"Activities chosen: {count}.", []
    return "work.activities", "open", "Choose at least one activity.", ["activities"]


def theme(proposal):
    if proposal.shared_theme or proposal.themes:
        return "work.theme", "met", "A theme is stated.", []
    return "work.theme", "open", "Choose a theme, or write your own.", ["themes"]


def cross_sectoral(proposal):
    code, count = "work.cross_sectoral", len(set(proposal.fields))
    if not count:
        return code, "open", "Choose the fields that the project works in.", ["fields"]
    if count == 1:
        return code, "not_applicable", "The project works in one field.", []
    if proposal.shared_theme and not proposal.shared_theme.isspace():
        return code, "met", f"Fields: {count}. Their shared theme is stated.", []
    return code, "open", f"Fields: {count}. Say which theme they share.", ["shared_theme"]


def participants(proposal):
    code, staff = "work.participants", proposal.participants.staff
    learners = proposal.participants.learners
    if staff or learners:
        return code, "met", "It is stated who takes part.", []
    if staff is None or learners is None:
        return code, "open", "Say whether staff and learners take part.", ["participants"]
    return code, "not_met", "Neither staff nor learners take part.", ["participants"]


def long_term_mobility(proposal):
    stays = [m for m in proposal.mobilities if m.kind is MobilityKind.LONG_TERM_STAFF]
    code, days = "work.long_term_mobility", [m.duration_days for m in stays]
    short = [length for length in days if length is not None and length <= 60]
    if short:
        return code, "not_met", f"Mobility of {short} days. Needed: over 60.", ["mobilities"]
    if None in days or any(m.kind is None for m in proposal.mobilities):
        return code, "open", "Say how many days each mobility lasts.", ["mobilities"]
    if not stays:
        return code, "not_applicable", "No long-term staff mobility is planned.", []
    return code, "met", f"Long-term mobilities: {len(stays)}, each over 60 days.", []


def plan(proposal):
    code, said = "dissemination.plan", proposal.dissemination
    texts = (said.target_groups, said.methods, said.scope)
    silent = [text for text in texts if not text or text.isspace()]
    if silent:
        return code, "open", f"Described: {3 - len(silent)} of 3.", ["dissemination"]
    thin = [text for text in texts if len(text.split(maxsplit=8)) < 8]
    if thin:
        return code, "met", f"Described, in few words: {len(thin)} of 3.", ["dissemination"]
    return code, "met", "Target groups, methods and scope are described.", []


def lasting(proposal):
    code, impact = "impact.lasting", proposal.impact
    for text in (impact.participants, impact.organisations):
        if not text or text.isspace():
            return code, "open", "Describe the lasting effects.", ["impact"]
    return code, "met", "Lasting effects are described.", []
