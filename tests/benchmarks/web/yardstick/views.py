"""Two bare views: a page with one query and a template, and a read that is followed by a write."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.template.loader import render_to_string

from .models import Note

#: A report as a static file.
FILE = "benchmark-report.pdf"


def page(request):
    """Show whoever is signed in their note."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    note = Note.objects.get(owner=request.user)
    return HttpResponse(render_to_string("yardstick/page.html", {"note": note}))


def file(request):
    """Hand whoever is signed in the file that the site has for them."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return HttpResponse((Path(settings.STATIC_ROOT) / FILE).read_bytes(), "application/pdf")


def save(request):
    """Read the note of whoever is signed in, then write it."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    with transaction.atomic():
        note = Note.objects.select_for_update().get(owner=request.user)
        note.text = request.POST["text"]
        note.save(update_fields=["text"])
    return HttpResponse("Saved.")
