"""Where an administrator looks after people and agencies, and makes officers."""

from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.utils.translation import gettext_lazy as _

from .models import Agency, User


class AddUserForm(AdminUserCreationForm):
    """A new person: an address, and a password unless they are to set their own."""

    class Meta:
        model = User
        fields = ("email",)
        field_classes = {"email": forms.EmailField}


@admin.register(User)
class PersonAdmin(UserAdmin):
    """People, with the officers easy to find: choosing an agency makes one."""

    add_form = AddUserForm
    list_display = ("email", "name", "agency", "is_staff", "is_active", "last_login")
    list_filter = (
        ("agency", admin.EmptyFieldListFilter),
        ("agency", admin.RelatedOnlyFieldListFilter),
        "is_staff",
        "is_active",
    )
    list_select_related = ("agency",)
    search_fields = ("email", "name")
    ordering = ("email",)
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "password", "name", "language")}),
        (_("Officer"), {"fields": ("agency",)}),
        (
            _("Rights"),
            {"fields": ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")},
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("email", "name", "agency", "usable_password", "password1", "password2")},
        ),
    )


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin):
    """National agencies, each with the number of its officers."""

    list_display = ("code", "name", "country")
    search_fields = ("code", "name", "country")


# What the settings say, or what people do for themselves, has no business in the administration.
for model in (SocialApp, SocialToken, SocialAccount, UserSession):
    admin.site.unregister(model)
