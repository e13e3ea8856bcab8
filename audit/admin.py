"""Where an administrator reads the audit trail, and can change nothing."""

from django.contrib import admin

from .models import Entry


@admin.register(Entry)
class EntryAdmin(admin.ModelAdmin):
    """Who did what when, the latest first."""

    list_display = ("number", "when", "who", "what", "kind", "thing", "detail")
    list_filter = ("what",)
    search_fields = ("who__exact", "thing__exact")
    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
