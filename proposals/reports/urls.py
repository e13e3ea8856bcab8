"""Addresses of the pre-check report."""

from django.urls import path

from . import bundles, views

app_name = "reports"
urlpatterns = [
    path("make/<int:pk>/", views.make, name="make"),
    path("<int:pk>/pdf/", views.pdf, name="pdf"),
    path("bundles/", bundles.bundle_up, name="bundle_up"),
    path("bundles/<int:pk>/", bundles.bundle, name="bundle"),
    path("bundles/<int:pk>/again/", bundles.ask_again, name="ask_again"),
    path("bundles/<int:pk>/zip/", bundles.bundle_zip, name="bundle_zip"),
]
