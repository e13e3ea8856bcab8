"""The first page: a quick check for everyone, or straight to the work of whoever is signed in."""

from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.gzip import gzip_page

from accounts.limits import limited

from .drafting.quick import MOST_ROWS, QuickCheck, QuickRowSet
from .models import Proposal

SESSION_KEY = "quick check to keep"


@gzip_page  # as nobody is signed in here, there is no secret whose length could tell of it
@limited("quick_check", "60/m/ip")
def start(request):
    """Check a partnership without an account; take applicants and officers to their work."""
    if request.user.is_authenticated:
        return _to_work(request)
    check = QuickCheck(request.POST or None)
    if "keep" in request.POST:
        request.session[SESSION_KEY] = check.document
        return redirect_to_login(reverse("start"), reverse("account_signup"))
    context = {"check": check, "report": check.report, "kept": SESSION_KEY in request.session}
    if request.htmx:
        return render(request, "start/_verdict.html", context)
    if "add" in request.POST:
        sent = request.POST.copy()
        rows = min(check.rows.total_form_count() + 1, MOST_ROWS)
        sent["organisations-TOTAL_FORMS"] = rows
        check.rows = QuickRowSet(sent, rows=rows)
    return render(request, "start.html", context)


def _to_work(request):
    """A quick check that was to be kept becomes a draft as soon as its writer is known."""
    document = request.session.pop(SESSION_KEY, None)
    if document:
        proposal = Proposal.objects.create(owner=request.user, document=document)
        return redirect("drafting:section", proposal.pk, "project")
    return redirect("review:queue" if request.user.is_officer else "drafting:proposals")
