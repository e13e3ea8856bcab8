"""Addresses of the guide: what each call asks, and each criterion explained."""

from django.urls import path

from . import views

app_name = "guide"
urlpatterns = [
    path("", views.calls, name="calls"),
    path("criteria/<str:code>/", views.criterion, name="criterion"),
    path("<str:call_id>/", views.call, name="call"),
]
