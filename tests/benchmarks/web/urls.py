"""The site's addresses, and those of the yardstick."""

from django.urls import include, path

from .yardstick import views

urlpatterns = [
    path("bare/file/", views.file),
    path("bare/page/", views.page),
    path("bare/save/", views.save),
    path("", include("ka2check.urls")),
]
