"""Addresses of the applicant's side of the review."""

from django.urls import path

from . import views

app_name = "agency"
urlpatterns = [
    path("<int:pk>/agency/", views.case, name="case"),
    path("<int:pk>/agency/steps/<slug:name>/", views.step, name="step"),
    path("<int:pk>/agency/reply/", views.reply, name="reply"),
    path("<int:pk>/agency/requests/<int:request_pk>/", views.answer, name="answer"),
]
