"""Who takes part, as bare functions."""

from rules.vocabulary import Role

PROGRAMME_COUNTRIES = frozenset(
    [
        "BE",
        "BG",
        "CZ",
        "DK",
        "DE",
        "EE",
        "IE",
        "GR",
        "ES",
        "FR",
        "HR",
        "IT",
        "CY",
        "LV",
        "LT",
        "LU",
        "HU",
        "MT",
        "NL",
        "AT",
        "PL",
        "PT",
        "RO",
        "SI",
        "SK",
        "FI",
        "SE",
        "GB",
        "IS",
        "LI",
        "NO",
        "TR",
        "MK",
    ]
)
ISO = {"EL": "GR", "UK": "GB"}


def organisations(proposal):
    taking_part = [o for o in proposal.organisations if o.role is not Role.ASSOCIATED]
    count = len([o for o in taking_part if o.role])
    code, where = "partnership.organisations", ["organisations"]
    if count >= 3:
        return code, "met", f"Organisations: {count}. Needed: 3.", []
    if not taking_part or len(taking_part) >= 3:
        return code, "open", f"Say which part each takes. Organisations: {count} of 3.", where
    return code, "not_met", f"Organisations: {count}. Needed: 3.", where


def programme_countries(proposal):
    taking_part = [o for o in proposal.organisations if o.role is not Role.ASSOCIATED]
    stated = {ISO.get(o.country, o.country) for o in taking_part if o.role}
    countries = sorted(PROGRAMME_COUNTRIES & stated)
    names, where = ", ".join(countries), ["organisations"]
    code, message = "partnership.programme_countries", f"Programme countries: {len(countries)}"
    if len(countries) >= 3:
        return code, "met", f"{message} ({names}). Needed: 3.", []
    possible = PROGRAMME_COUNTRIES & {ISO.get(o.country, o.country) for o in taking_part}
    unknown = len([o for o in taking_part if o.country is None])
    if not taking_part or len(possible) + unknown >= 3:
        return code, "open", f"{message} of 3.", where
    return code, "not_met", f"{message} ({names}). Needed: 3.", where


def coordinator(proposal):
    leads = [o for o in proposal.organisations if o.role is Role.COORDINATOR]
    code, where = "partnership.coordinator", ["organisations"]
    if len(leads) > 1:
        return code, "not_met", f"Coordinators: {len(leads)}. Exactly one is allowed.", where
    if not leads:
        silent = not proposal.organisations or any(o.role is None for o in proposal.organisations)
        return code, "open" if silent else "not_met", "Coordinators: 0.", where
    lead = leads[0]
    if lead.country is None:
        return code, "open", "Say in which country the coordinator is.", where
    inside = ISO.get(lead.country, lead.country) in PROGRAMME_COUNTRIES
    message = f"Coordinator: {lead.name} ({lead.country})."
    return code, "met" if inside else "not_met", message, [] if inside else where


def added_value(proposal):
    taking_part = [
        (place, o)
        for place, o in enumerate(proposal.organisations)
        if o.role is not Role.ASSOCIATED
    ]
    outside = [
        (place, o)
        for place, o in taking_part
        if o.country and ISO.get(o.country, o.country) not in PROGRAMME_COUNTRIES
    ]
    code = "partnership.added_value"
    if not outside:
        if taking_part and all(o.country for _place, o in taking_part):
            return code, "not_applicable", "No organisation is from a partner country.", []
        return code, "open", "Say in which country each organisation is.", ["organisations"]
    names = ", ".join(o.name for _place, o in outside)
    where = [f"organisations/{place}/added_value" for place, _o in outside]
    staying = [o for place, o in taking_part if (place, o) not in outside]
    countries = PROGRAMME_COUNTRIES & {ISO.get(o.country, o.country) for o in staying}
    stands = len(staying) >= 3 and len(countries) >= 3
    message = f"From a partner country: {names}. The partnership stands without: {stands}."
    silent = any(not o.added_value or o.added_value.isspace() for _place, o in outside)
    return code, "open" if silent else "judgement", message, where


def active_in_field(proposal):
    silent = [
        f"organisations/{place}/active_in_field"
        for place, o in enumerate(proposal.organisations)
        if o.role is not Role.ASSOCIATED
        and (o.active_in_field is None or (not o.active_in_field and not o.added_value))
    ]
    code = "partnership.active_in_field"
    if silent or not proposal.organisations:
        return code, "open", f"Still to say: {len(silent)}.", silent
    return code, "met", "Each organisation says whether it is active in the field.", []
