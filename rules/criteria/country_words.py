"""How each programme calls the countries that count, and what is said of them."""

from rules.text import marked as _

#: The words for countries that count, by how the call's guide calls them.
COUNTRIES = {
    "programme": {
        "counted": _("Programme countries: %(count)d (%(countries)s). Needed: %(needed)d."),
        "none": _("Programme countries: %(count)d. Needed: %(needed)d."),
        "nobody": _("No organisation is named yet. Programme countries needed: %(needed)d."),
        "unsaid": _(
            "Say in which country each organisation is. "
            "Programme countries: %(count)d of %(needed)d."
        ),
        "add": _("Add organisations from other programme countries: %(missing)d."),
        "leads": _("Coordinator: %(name)s (%(country)s). This is not a programme country."),
        "lead": _("Let an organisation from a programme country coordinate."),
        "choose": _("Choose one organisation from a programme country as coordinator."),
    },
    "associated": {
        "counted": _(
            "EU Member States and associated countries: %(count)d (%(countries)s). "
            "Needed: %(needed)d."
        ),
        "none": _("EU Member States and associated countries: %(count)d. Needed: %(needed)d."),
        "nobody": _(
            "No organisation is named yet. EU Member States or associated countries needed: "
            "%(needed)d."
        ),
        "unsaid": _(
            "Say in which country each organisation is. "
            "EU Member States and associated countries: %(count)d of %(needed)d."
        ),
        "add": _(
            "Add organisations from other EU Member States or associated countries: %(missing)d."
        ),
        "leads": _(
            "Coordinator: %(name)s (%(country)s). "
            "This is neither an EU Member State nor an associated country."
        ),
        "lead": _("Let an organisation from an EU Member State or associated country coordinate."),
        "choose": _(
            "Choose one organisation from an EU Member State or associated country as coordinator."
        ),
    },
}
