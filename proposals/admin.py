"""What an administrator sets up for the desks. Drafts are not to be read here by accident."""

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.admin import AgencyAdmin
from accounts.models import Agency
from audit.admin import SeenOnly
from audit.models import record

from .mails import TEXTS
from .models import MailText, OpenCall, Proposal
from .precheck import BRUSSELS, call_choices
from .reports.answers import answers
from .workflow import RULES


class BrusselsWidget(AdminSplitDateTime):
    """A day and a time, as a clock in Brussels shows them."""

    def decompress(self, value):
        with timezone.override(BRUSSELS):
            return super().decompress(value)


class BrusselsField(forms.SplitDateTimeField):
    """A moment that is written by the clock in Brussels."""

    widget = BrusselsWidget

    def clean(self, value):
        with timezone.override(BRUSSELS):
            return super().clean(value)


class OpenCallForm(forms.ModelForm):
    """A call, and until when it is open here."""

    call = forms.ChoiceField(label=_("Call"), choices=call_choices)
    closes = BrusselsField(
        label=_("Closes (Brussels time)"),
        required=False,
        help_text=_("Empty: when the call itself closes."),
    )

    class Meta:
        model = OpenCall
        fields = ("call", "closes")


class MailTextForm(forms.ModelForm):
    """An agency's own words for the mail after one step."""

    step = forms.ChoiceField(
        label=_("After the step"),
        choices=lambda: [(name, RULES[name].done) for name in TEXTS],
    )

    class Meta:
        model = MailText
        fields = ("step", "language", "subject", "body")
        widgets = {"body": forms.Textarea(attrs={"rows": 5, "cols": 60})}


class OpenCallInline(admin.TabularInline):
    """The calls that are open at an agency; none listed: all of them are."""

    model = OpenCall
    form = OpenCallForm
    extra = 0


class MailTextInline(admin.StackedInline):
    """The mails that an agency words itself; the others go out in our words."""

    model = MailText
    form = MailTextForm
    extra = 0


admin.site.unregister(Agency)


@admin.register(Agency)
class DeskAdmin(AgencyAdmin):
    """National agencies with their desks: open calls, mails, four eyes."""

    list_display = ("code", "name", "country", "officers_counted", "has_four_eyes", "calls_listed")
    fieldsets = (
        (None, {"fields": ("code", "name", "country")}),
        (_("Desk"), {"fields": ("email", "language", "has_four_eyes")}),
    )
    inlines = (OpenCallInline, MailTextInline)

    def get_queryset(self, request):
        agencies = super().get_queryset(request).prefetch_related("open_calls")
        return agencies.annotate(officer_count=Count("officers"))

    @admin.display(description=_("officers"), ordering="officer_count")
    def officers_counted(self, agency):
        """How many people work at its desk."""
        return agency.officer_count

    @admin.display(description=_("open calls"))
    def calls_listed(self, agency):
        """Which calls are open there."""
        return ", ".join(open_call.call for open_call in agency.open_calls.all()) or _("all")


class ReadForm(forms.Form):
    """Why somebody in the administration reads a draft."""

    reason = forms.CharField(label=_("Why you read it"), max_length=400)


@admin.register(Proposal)
class ProposalAdmin(SeenOnly):
    """Where drafts stand. What is written in them shows to who says why, and that is recorded."""

    list_display = ("pk", "call_name", "state", "agency", "owner", "changed")
    list_display_links = ("pk",)
    list_filter = ("case__state", "case__agency")
    search_fields = ("=pk", "owner__email")
    list_select_related = ("owner", "case__agency")
    fields = ("call_name", "state", "agency", "owner", "created", "changed")
    change_form_template = "admin/proposals/proposal/seen.html"
    ordering = ("-pk",)

    @admin.display(description=_("call"), ordering="call")
    def call_name(self, proposal):
        """Which call it answers."""
        return proposal.call

    @admin.display(description=_("state"), ordering="case__state")
    def state(self, proposal):
        """How far it has come."""
        return proposal.case.get_state_display() if hasattr(proposal, "case") else _("Draft")

    @admin.display(description=_("national agency"), ordering="case__agency")
    def agency(self, proposal):
        """Where it lies."""
        return proposal.case.agency if hasattr(proposal, "case") else None

    def get_object(self, request, object_id, from_field=None):
        """A draft that shows no title: that is the applicant's, too."""
        proposal = super().get_object(request, object_id, from_field)
        if proposal:
            proposal.document = {"title": f"{proposal.pk}"}
        return proposal

    def get_urls(self):
        read = path(
            "<path:object_id>/read/",
            self.admin_site.admin_view(self.read),
            name="proposals_proposal_read",
        )
        return [read, *super().get_urls()]

    def read(self, request, object_id):
        """Show what is written in a draft to who says why."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        proposal = Proposal.objects.filter(pk=unquote(object_id)).first()
        if proposal is None:
            raise Http404
        form = ReadForm(request.POST or None)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Read the answers"),
            "opts": self.opts,
            "number": proposal.pk,
            "form": form,
        }
        if form.is_valid():
            record(request.user, "admin.read", proposal, form.cleaned_data["reason"])
            context["answers"] = answers(proposal.document)
        return render(request, "admin/proposals/proposal/read.html", context)
