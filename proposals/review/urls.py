"""Addresses of the agency desk."""

from django.urls import path

from . import assigning, case, discussing, exports, insights, judgements, queue, saved, steps

app_name = "review"
urlpatterns = [
    path("", queue.queue, name="queue"),
    path("assign/", assigning.assign, name="assign"),
    path("views/", saved.save, name="save_view"),
    path("views/<int:pk>/delete/", saved.delete, name="delete_view"),
    path("export/<slug:form>/", exports.export, name="export"),
    path("insights/", insights.insights, name="insights"),
    path("insights/<slug:table>.csv", insights.download, name="insight"),
    path("<int:pk>/", case.case, name="case"),
    path("<int:pk>/steps/<slug:name>/", steps.step, name="step"),
    path("<int:pk>/say/", discussing.say, name="say"),
    path("<int:pk>/requests/<int:request_pk>/withdraw/", discussing.withdraw, name="withdraw"),
    path("<int:pk>/judge/<str:code>/", judgements.judge, name="judge"),
]
