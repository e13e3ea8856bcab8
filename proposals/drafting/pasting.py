"""Partners pasted from a spreadsheet: a row each, looked at before anything is kept."""

from dataclasses import dataclass, field

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from proposals.models import Change, Proposal
from proposals.terms import Role, country_choices, iso, label

from .access import writable
from .panel import frame

COLUMNS = ("name", "country", "role", "city", "oid")
MOST_ROWS = 200
TOO_MANY = gettext_lazy("A draft holds at most %(most)d organisations.")


class PasteForm(forms.Form):
    """Rows of a spreadsheet, as they come out of the clipboard."""

    rows = forms.CharField(
        label=gettext_lazy("Rows"),
        max_length=100_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "Name, country, role, city, OID: in this order, with tabs or semicolons between. "
            "A country is its name or two letters. Everything but the name may be left out."
        ),
    )

    def clean_rows(self):
        """No more rows than a draft could hold, before any of them is understood."""
        rows = self.cleaned_data["rows"]
        if len(_lines(rows)) > MOST_ROWS:
            raise ValidationError(TOO_MANY, params={"most": MOST_ROWS})
        return rows


@dataclass
class Row:
    """One pasted row: what was understood, and what is wrong with it."""

    number: int
    answers: dict = field(default_factory=dict)
    errors: list = field(default_factory=list)


@login_required
def paste(request, pk):
    """Show what was understood of pasted rows; keep it once it is confirmed and all is right."""
    proposal = writable(request.user, pk)
    form = PasteForm(request.POST or None)
    rows = understood(form.cleaned_data["rows"]) if form.is_valid() else []
    are_right = bool(rows) and not any(row.errors for row in rows)
    room = MOST_ROWS - len(proposal.document.get("organisations", []))
    if are_right and len(rows) > room:
        form.add_error("rows", TOO_MANY % {"most": MOST_ROWS})
        are_right = False
    if are_right and "keep" in request.POST and _keep(request, proposal, rows):
        return redirect("drafting:section", proposal.pk, "partnership")
    context = {**frame(proposal), "form": form, "rows": rows, "are_right": are_right}
    status = 422 if form.is_bound and not are_right else 200
    return render(request, "drafting/paste.html", context, status=status)


@transaction.atomic
def _keep(request, proposal, rows):
    there = proposal.document.get("organisations", [])
    document = {**proposal.document, "organisations": [*there, *(row.answers for row in rows)]}
    unchanged = Proposal.objects.filter(pk=proposal.pk, version=proposal.version)
    is_kept = unchanged.update(document=document, version=proposal.version + 1, window="")
    if not is_kept:
        messages.error(request, _("Somebody else has just changed the draft. Try again."))
        return False
    Change.note(proposal, request.user, ["organisations"])
    messages.success(request, _("Organisations added: %(count)d.") % {"count": len(rows)})
    return True


def understood(text):
    """The rows of a pasted text, each with what is wrong with it. Blank lines are left out."""
    lines = _lines(text)
    between = "\t" if any("\t" in line for line in lines) else ";"
    return [_row(number, line.split(between)) for number, line in enumerate(lines, 1)]


def _lines(text):
    return [line for line in text.splitlines() if line.strip()]


def _row(number, cells):
    cells = [cell.strip() for cell in cells]
    row = Row(number)
    said = {name: cell for name, cell in zip(COLUMNS, cells, strict=False) if cell}
    if len(cells) > len(COLUMNS) and any(cells[len(COLUMNS) :]):
        row.errors.append(_("There are more columns than five."))
    if "name" not in said:
        row.errors.append(_("The name is missing."))
    row.errors += [
        _("“%(text)s” is too long.") % {"text": cell[:40]}
        for cell in said.values()
        if len(cell) > 500
    ]
    row.answers = dict(said)
    _understand(row, "country", _countries(), _("There is no country called “%(word)s”."))
    _understand(row, "role", _roles(), _("There is no role called “%(word)s”."))
    return row


def _understand(row, name, known, complaint):
    word = row.answers.get(name)
    if word is None:
        return
    code = known.get(word.casefold())
    if code:
        row.answers[name] = code
    else:
        row.errors.append(complaint % {"word": word[:40]})


def _countries():
    codes = {code.casefold(): code for code, _name in country_choices()}
    names = {name.casefold(): code for code, name in country_choices()}
    return {**names, **codes, **{code.casefold(): iso(code) for code in ("EL", "UK")}}


def _roles():
    return {
        word: role.value
        for role in Role
        for word in (role.value, label(Role, role.value).casefold())
    }
