"""Addresses of the applicant's pages."""

from django.urls import path

from proposals.agency.views import step

from . import views, whatif, writing

app_name = "drafting"
urlpatterns = [
    path("", views.proposals, name="proposals"),
    path("begin/", views.begin, name="begin"),
    path("<int:pk>/", views.check, name="check"),
    path("<int:pk>/submit/", step, {"name": "submit"}, name="submit"),
    path("<int:pk>/what-if/", whatif.what_if, name="what_if"),
    path("<int:pk>/delete/", views.delete, name="delete"),
    path("<int:pk>/<slug:slug>/", writing.section, name="section"),
]
