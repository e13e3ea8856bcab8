"""My data: a page that says what is kept, a download of all of it, and a way to leave."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from audit.models import record

from .download import everything_about
from .leaving import leave, leaves_behind


@login_required
def data(request):
    """What the site keeps of me."""
    return render(request, "privacy/data.html", {"behind": leaves_behind(request.user)})


@login_required
@reauthentication_required
def download(request):
    """All that is kept of me, in one file."""
    record(request.user, "account.downloaded", request.user)
    response = JsonResponse(everything_about(request.user), json_dumps_params={"indent": 2})
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


@login_required
@reauthentication_required
def delete(request):
    """Delete my account, once I have read what stays and confirmed it."""
    if request.user.is_officer or request.user.is_staff:
        messages.error(request, _("Ask an administrator: this account belongs to your work."))
        return redirect("privacy:data")
    if request.method == "POST":
        person = request.user
        logout(request)
        leave(person)
        messages.success(request, _("Your account is deleted."))
        return redirect("start")
    return render(request, "privacy/delete.html", {"behind": leaves_behind(request.user)})
