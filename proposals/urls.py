"""Addresses of the application, by room."""

from django.urls import include, path

from .start import start

urlpatterns = [
    path("", start, name="start"),
    path("proposals/", include("proposals.agency.urls")),
    path("proposals/", include("proposals.drafting.urls")),
    path("reports/", include("proposals.reports.urls")),
    path("review/", include("proposals.review.urls")),
    path("calls/", include("proposals.guide.urls")),
    path("verify/", include("proposals.reports.verification_urls")),
]
