"""Where an administrator looks after people and agencies, and makes officers."""

from allauth.account.admin import EmailAddressAdmin
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from audit.admin import RecordedMixin

from .models import Agency, User


class AddUserForm(AdminUserCreationForm):
    """A new person: an address, and a password unless they are to set their own."""

    class Meta:
        model = User
        fields = ("email",)
        field_classes = {"email": forms.EmailField}


@admin.register(User)
class PersonAdmin(RecordedMixin, UserAdmin):
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
class AgencyAdmin(RecordedMixin, admin.ModelAdmin):
    """National agencies, each with the number of its officers."""

    list_display = ("code", "name", "country")
    search_fields = ("code", "name", "country")


# What the settings say, or what people do for themselves, has no business in the administration.
for model in (SocialApp, SocialToken, SocialAccount, UserSession):
    admin.site.unregister(model)

# The rest of what others brought along is ours to show, so that each change is recorded.
for model in (Authenticator, EmailAddress, Group):
    admin.site.unregister(model)


@admin.register(Authenticator)
class SecondFactorAdmin(RecordedMixin, admin.ModelAdmin):
    """Second factors, to be removed for who has lost theirs. Their secrets are not shown."""

    list_display = fields = ("user", "type", "created_at", "last_used_at")
    list_select_related = ("user",)
    search_fields = ("user__email",)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(EmailAddress)
class AddressAdmin(RecordedMixin, EmailAddressAdmin):
    """Addresses, and whether somebody has shown that they are theirs."""

    actions = ()  # the one of allauth leaves no trace


@admin.register(Group)
class RightsAdmin(RecordedMixin, GroupAdmin):
    """Groups of people with the same rights in the administration."""
