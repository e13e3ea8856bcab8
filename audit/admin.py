"""Where an administrator reads the audit trail, and what leaves a trace there."""

from django.contrib import admin

from .models import Entry, record


class RecordedMixin:
    """An administration whose every change stands in the audit trail, not only in Django's log."""

    def log_addition(self, request, obj, message):
        record(request.user, "admin.added", obj)
        return super().log_addition(request, obj, message)

    def log_change(self, request, obj, message):
        record(request.user, "admin.changed", obj, detail=", ".join(_fields(message)))
        return super().log_change(request, obj, message)

    def log_deletions(self, request, queryset):
        for obj in queryset:
            record(request.user, "admin.removed", obj)
        return super().log_deletions(request, queryset)


def _fields(message):
    """The names of the fields that were changed, never what is in them."""
    for part in message:
        for change in part.values():
            yield from change.get("fields", [change.get("name", "")])


class SeenOnly(admin.ModelAdmin):
    """What is shown and never changed in the administration."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Entry)
class EntryAdmin(SeenOnly):
    """Who did what when, the latest first."""

    list_display = ("number", "when", "who", "what", "kind", "thing", "detail")
    list_filter = ("what",)
    search_fields = ("who__exact", "thing__exact")
    show_full_result_count = False
