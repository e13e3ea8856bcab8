"""Addresses of the applicant's pages."""

from django.urls import path

from proposals.agency.views import step

from . import grant, moving, pasting, sharing, versions, views, whatif, writing

app_name = "drafting"
urlpatterns = [
    path("", views.proposals, name="proposals"),
    path("begin/", views.begin, name="begin"),
    path("import/", moving.import_document, name="import"),
    path("join/<str:key>/", sharing.join, name="join"),
    path("<int:pk>/", views.check, name="check"),
    path("<int:pk>/submit/", step, {"name": "submit"}, name="submit"),
    path("<int:pk>/what-if/", whatif.what_if, name="what_if"),
    path("<int:pk>/grant/", grant.grant, name="grant"),
    path("<int:pk>/delete/", views.delete, name="delete"),
    path("<int:pk>/duplicate/", moving.duplicate, name="duplicate"),
    path("<int:pk>/move/", moving.move, name="move"),
    path("<int:pk>/export/", moving.export, name="export"),
    path("<int:pk>/paste/", pasting.paste, name="paste"),
    path("<int:pk>/versions/", versions.versions, name="versions"),
    path("<int:pk>/versions/mark/", versions.mark, name="mark"),
    path("<int:pk>/versions/<int:version_pk>/", versions.version, name="version"),
    path("<int:pk>/versions/<int:version_pk>/restore/", versions.restore, name="restore"),
    path("<int:pk>/people/", sharing.people, name="people"),
    path("<int:pk>/people/invite/", sharing.invite, name="invite"),
    path("<int:pk>/people/<int:member_pk>/remove/", sharing.remove, name="remove"),
    path("<int:pk>/people/<int:member_pk>/hand-over/", sharing.hand_over, name="hand_over"),
    path("<int:pk>/people/revoke/<int:invitation_pk>/", sharing.revoke, name="revoke"),
    path("<int:pk>/<slug:slug>/", writing.section, name="section"),
]
