"""Text that was sent after the sign-in had expired: it waits for its writer to sign in again."""

from django.contrib.auth.views import redirect_to_login
from django.http import QueryDict

SESSION_KEY = "sent before signing in"
#: As much as a section of a large proposal; more is no text of a person's.
MOST_CHARACTERS = 1_000_000


def keep(request):
    """Keep what was sent in the visitor's session, and ask them to sign in."""
    sent = request.POST.urlencode()
    if "seen" in request.POST and len(sent) <= MOST_CHARACTERS:
        request.session[SESSION_KEY] = {"path": request.path, "sent": sent}
    return redirect_to_login(request.get_full_path())


def kept(request):
    """What was sent to this page before its writer signed in; handed out once."""
    waiting = request.session.get(SESSION_KEY)
    if not waiting or waiting["path"] != request.path:
        return None
    del request.session[SESSION_KEY]
    return QueryDict(waiting["sent"])
