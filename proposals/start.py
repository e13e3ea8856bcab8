"""The first page: what this is, or straight to the work of whoever is signed in."""

from django.shortcuts import redirect, render


def start(request):
    """Tell a visitor what this is; take applicants to their proposals, officers to the desk."""
    if not request.user.is_authenticated:
        return render(request, "start.html")
    return redirect("review:queue" if request.user.is_officer else "drafting:proposals")
