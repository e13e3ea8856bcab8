"""Addresses at which anybody asks whether a report is genuine. They are printed: they stay."""

from django.urls import path

from . import verification

app_name = "verify"
urlpatterns = [
    path("", verification.ask, name="ask"),
    path("<slug:number>/", verification.number, name="number"),
]
