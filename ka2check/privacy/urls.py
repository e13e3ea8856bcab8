"""Addresses of a person's own data."""

from django.urls import path

from . import views

app_name = "privacy"
urlpatterns = [
    path("", views.data, name="data"),
    path("download/", views.download, name="download"),
    path("delete/", views.delete, name="delete"),
]
