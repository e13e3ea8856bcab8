"""What a browser sends of a section when somebody has typed into it."""

from django.urls import reverse

AUTOSAVE = {"HX-Request": "true"}


def save(client, proposal, slug, typed, **pressed):
    """Open a section, type into its fields, and press a button."""
    address = reverse("drafting:section", args=[proposal.pk, slug])
    query = f"?add={pressed.pop('adding')}" if "adding" in pressed else ""
    sent = {
        name: value
        for form in client.get(address + query).context["forms"]
        for name, value in fields(form)
    }
    response = client.post(address, {**sent, **typed, **pressed})
    proposal.refresh_from_db()
    return response


def fields(form):
    """The names and values of a form's fields, or of all fields of a list of rows."""
    if hasattr(form, "management_form"):
        for part in (form.management_form, *form.forms):
            yield from fields(part)
        return
    for field in form:
        value = field.value()
        if value not in (None, "", []):
            yield field.html_name, value


def opened(client, address):
    """What a page that was just opened would send, if nobody typed."""
    context = client.get(address).context
    return {
        "version": context["proposal"].version,
        "seen": context["seen"],
        "window": context["window"],
        "title": "Tarinat",
        "duration_months": "24",
    }
