"""Until when drafts are taken. A deadline is shown as a clock in Brussels shows it."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .models import OpenCall
from .precheck import BRUSSELS
from .precheck import deadline as deadline_of_call


def closes(call, agency, extension=None):
    """When an agency takes no more drafts for a call; None where it has no deadline.

    Of one draft that may be late, `extension` says until when.
    """
    own = OpenCall.objects.filter(agency=agency, call=call).first()
    moment = own.closes if own and own.closes else deadline_of_call(call)
    return moment and max(moment, extension or moment)


def is_late(call, agency, extension=None):
    """Whether an agency that takes drafts for a call does so no more."""
    return is_taken(call, agency) and _has_passed(closes(call, agency, extension))


def is_taken(call, agency):
    """Whether an agency takes drafts for a call at all."""
    listed = set(OpenCall.objects.filter(agency=agency).values_list("call", flat=True))
    return not listed or call in listed


def refusal(call, agency, extension=None):
    """Why an agency takes no draft for a call now; None where it does."""
    if not is_taken(call, agency):
        return _("%(agency)s takes no drafts for %(call)s here.") % {"agency": agency, "call": call}
    moment = closes(call, agency, extension)
    if _has_passed(moment):
        return _("The deadline has passed: %(moment)s.") % {"moment": in_brussels(moment)}
    return None


def _has_passed(moment):
    return moment is not None and timezone.now() >= moment


def in_brussels(moment):
    """A moment in words, by the clock in Brussels."""
    local = timezone.localtime(moment, BRUSSELS)
    return _("%(day)s at %(time)s, Brussels time") % {
        "day": date_format(local, "DATE_FORMAT"),
        "time": local.strftime("%H:%M"),
    }
