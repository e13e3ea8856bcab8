"""Addresses of the pre-check report."""

from django.urls import path

from . import views

app_name = "reports"
urlpatterns = [
    path("make/<int:pk>/", views.make, name="make"),
    path("<int:pk>/pdf/", views.pdf, name="pdf"),
]
