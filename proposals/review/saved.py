"""Saved views of the queue: a filter and an order under a name."""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from proposals.models import SavedView

from .access import officers_only
from .forms import SaveViewForm


@officers_only
@require_POST
def save(request):
    """Keep what the officer sees under a name; the same name is kept once."""
    form = SaveViewForm(request.POST)
    query = _filter(request.POST.get("query", ""))
    if form.is_valid():
        name = form.cleaned_data["name"]
        SavedView.objects.update_or_create(user=request.user, name=name, defaults={"query": query})
        messages.success(request, _("View saved: %s") % name)
    else:
        messages.error(request, _("Give the view a name."))
    return redirect(f"{reverse('review:queue')}?{query}")


@officers_only
@require_POST
def delete(request, pk):
    """Forget a view of one's own."""
    get_object_or_404(SavedView, pk=pk, user=request.user).delete()
    messages.success(request, _("View deleted."))
    return redirect("review:queue")


def _filter(query):
    """A query without the page that it was on."""
    kept = QueryDict(query[:2_000], mutable=True)
    kept.pop("page", None)
    return kept.urlencode()
