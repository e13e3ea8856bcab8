"""Until when drafts are taken. A deadline is shown as a clock in Brussels shows it."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .models import OpenCall
from .precheck import BRUSSELS
from .precheck import deadline as deadline_of_call


def closes(call, agency):
    """When an agency takes no more drafts for a call; None where it has no deadline."""
    own = OpenCall.objects.filter(agency=agency, call=call).first()
    return own.closes if own and own.closes else deadline_of_call(call)


def refusal(call, agency):
    """Why an agency takes no draft for a call now; None where it does."""
    listed = dict(OpenCall.objects.filter(agency=agency).values_list("call", "closes"))
    if listed and call not in listed:
        return _("%(agency)s takes no drafts for %(call)s here.") % {"agency": agency, "call": call}
    moment = listed.get(call) or deadline_of_call(call)
    if moment and timezone.now() >= moment:
        return _(
            "The deadline has passed: %(moment)s. Ask %(agency)s whether it opens the call again."
        ) % {"moment": in_brussels(moment), "agency": agency}
    return None


def in_brussels(moment):
    """A moment in words, by the clock in Brussels."""
    local = timezone.localtime(moment, BRUSSELS)
    return _("%(day)s at %(time)s, Brussels time") % {
        "day": date_format(local, "DATE_FORMAT"),
        "time": local.strftime("%H:%M"),
    }
