"""The site's map: which room answers which address."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

# The administration has no door of its own: one sign-in page, and its limit on guesses, for all.
admin.site.login = secure_admin_login(admin.site.login)

# From the top, an address is held against one after the other: what is asked for most comes first.
urlpatterns = [
    path("", include("proposals.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("my-data/", include("ka2check.privacy.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]

handler400 = "ka2check.errors.bad_request"
handler403 = "ka2check.errors.forbidden"
handler404 = "ka2check.errors.not_found"
handler500 = "ka2check.errors.failed"
