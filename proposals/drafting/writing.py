"""Writing a section of a draft: the page, and what is saved of it while one types."""

from secrets import token_urlsafe

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from proposals.precheck import longest_answer, remembered

from . import panel
from .access import readable, writable
from .resuming import keep, kept
from .saving import save, sealed, tree_of
from .sections import BY_SLUG, name_of


def section(request, pk, slug):
    """Write one section of a draft. Whatever can be read is saved; the rest is shown again."""
    if slug not in BY_SLUG:
        raise Http404
    if request.method != "POST":
        return _show(request, pk, BY_SLUG[slug])
    if not request.user.is_authenticated:
        return HttpResponse(status=401) if request.htmx else keep(request)
    save_it = _autosave if request.htmx else _save
    return save_it(request, pk, BY_SLUG[slug], request.POST)


@login_required
def _show(request, pk, section):
    sent = kept(request)
    if sent is not None:
        return _save(request, pk, section, sent)
    proposal = readable(request.user, pk)
    tree = tree_of(proposal)
    bound = section.bound(tree, adding=request.GET.get("add", ""))
    return _page(request, proposal, section, bound)


def _save(request, pk, section, sent):
    proposal = writable(request.user, pk)
    saving = save(proposal, section, sent, request.user)
    if saving.conflicts:
        return _conflict(request, section, saving)
    if saving.theirs:
        messages.info(request, _("Others have changed: %(names)s.") % {"names": _names(saving)})
    if not saving.is_read:
        messages.error(request, _("Saved, but for the fields marked below."))
        return _page(request, proposal, section, saving.bound, status=422)
    messages.success(request, _("Saved."))
    return redirect(_onward(sent, proposal, section))


def _autosave(request, pk, section, sent):
    """Save while the writer types on, and answer with what the page has to change."""
    proposal = writable(request.user, pk)
    typed = frozenset(sent.getlist("typed")) or None  # an old script sends all there is
    saving = save(proposal, section, sent, request.user, typed)
    if saving.conflicts:
        return HttpResponse(status=409)
    before = remembered(saving.document)
    context = {**_beside(proposal, section), "window": sent.get("window", "")}
    context["changes"] = panel.changes(before, context["report"])
    if saving.theirs or _rows_have_moved(saving):
        context |= {"forms": section.bound(tree_of(proposal)), "names": _names(saving)}
        response = render(request, "drafting/_merged.html", context)
        response["HX-Retarget"], response["HX-Reswap"] = "#draft-form", "outerHTML"
        return response
    retold = _retold(saving, panel.notes(before), context["notes"])
    context["told"] = panel.told(section, retold, context["notes"], proposal.unread)
    if any(_is_name(path, section.named) for path in saving.changed):
        fresh = section.bound(tree_of(proposal))
        context["selects"] = [field for form in fresh for field in form.naming]
    return render(request, "drafting/_saved.html", context)


def _retold(saving, before, after):
    """The paths of the fields that are told something else now than on the page."""
    notes = {*before, *after}
    if not saving.has_missed:
        notes = {path for path in notes if before.get(path) != after.get(path)}
    return {*notes, *saving.unread, *saving.proposal.unread}


def _names(saving):
    """What others have changed, as the form calls it."""
    return ", ".join(dict.fromkeys(str(name_of(path)) for path in saving.theirs))


def _is_name(path, lists):
    """Whether what was changed is what a row of these lists is called, or which rows there are."""
    key, _slash, within = path.partition("/")
    return key in lists and (not within or within.endswith(("/title", "/name")))


def _rows_have_moved(saving):
    """Whether a row stands elsewhere now than on the page."""
    return any(form.have_moved for form in saving.bound if hasattr(form, "row"))


def _onward(sent, proposal, section):
    """Where to go after saving: to a blank row, to another page, or nowhere."""
    here = reverse("drafting:section", args=[proposal.pk, section.slug])
    if section.answers_for(sent.get("add")):
        return f"{here}?add={sent['add']}#{sent['add']}"
    if sent.get("next") in BY_SLUG:
        return reverse("drafting:section", args=[proposal.pk, sent["next"]])
    return proposal.get_absolute_url() if sent.get("next") == "check" else here


def _page(request, proposal, section, bound, status=200):
    context = {**_beside(proposal, section), "forms": bound, "window": token_urlsafe(9)}
    context["next"] = _after(section, [BY_SLUG[slug] for slug, _mark in context["steps"]])
    return render(request, "drafting/section.html", context, status=status)


def _after(section, asked):
    """The section after this one; None where it is the last, or is not asked any more."""
    ahead = asked[asked.index(section) + 1 :] if section in asked else []
    return next(iter(ahead), None)


def _beside(proposal, section):
    """What every answer about a section shows beside its fields."""
    report = remembered(proposal.document)
    return {
        "proposal": proposal,
        "section": section,
        "report": report,
        **panel.beside(section, report),
        "notes": panel.notes(report),
        "steps": panel.steps(report, proposal.document),
        "limit": longest_answer(proposal.call),
        "seen": sealed(proposal, section, tree_of(proposal)),
    }


def _conflict(request, section, saving):
    """What others and the sender have changed differently, to be chosen from field by field."""
    proposal = saving.proposal
    context = {
        "proposal": proposal,
        "section": section,
        "conflicts": saving.conflicts,
        "seen": sealed(proposal, section, saving.seen),
        "mine": sealed(proposal, section, saving.mine),
        "changes": proposal.changes.exclude(person=request.user).select_related("person")[:5],
    }
    return render(request, "drafting/conflict.html", context, status=409)
