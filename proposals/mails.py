"""The mails that tell of a step, each in the language of whom it goes to."""

import logging
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from .deadlines import in_brussels
from .models import MailText, State

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recipient:
    """Somebody who is told, where, and in which language."""

    name: str
    email: str
    language: str
    is_officer: bool

    @property
    def language_name(self):
        """The language by its own name."""
        return dict(settings.LANGUAGES)[self.language]


#: Step -> subject and text, in which an agency may have its own words.
TEXTS = {
    "submit": (
        _("Submitted: {title}"),
        _("{who} has submitted “{title}” to {agency}.\n\n{link}"),
    ),
    "ask_late": (
        _("Asks to be late: {title}"),
        _("{who} asks {agency} to take “{title}” after the deadline:\n\n{note}\n\n{link}"),
    ),
    "allow_late": (
        _("Can be submitted late: {title}"),
        _("{agency} takes “{title}” until {until}.\n\n{note}\n\nSubmit it:\n{link}"),
    ),
    "refuse_late": (
        _("Not taken late: {title}"),
        _("{agency} does not take “{title}” after the deadline.\n\n{note}\n\n{link}"),
    ),
    "withdraw": (
        _("Withdrawn: {title}"),
        _("{who} has withdrawn “{title}” from {agency}.\n\n{link}"),
    ),
    "begin": (
        _("In review: {title}"),
        _("{agency} has begun to review “{title}”. It can no longer be withdrawn.\n\n{link}"),
    ),
    "return": (
        _("Returned: {title}"),
        _(
            "{agency} has returned “{title}” and asks for this:\n\n{requests}\n\n{note}\n\n"
            "Revise the draft, and resubmit it:\n{link}"
        ),
    ),
    "recall": (
        _("Back in review: {title}"),
        _(
            "{agency} has taken “{title}” back into review. Wait for its answer.\n\n{note}\n\n{link}"
        ),
    ),
    "resubmit": (
        _("Resubmitted: {title}"),
        _("{who} has resubmitted “{title}” to {agency}.\n\n{link}"),
    ),
    "conclude": (
        _("Pre-checked: {title}"),
        _("{agency} has pre-checked “{title}”. Read its report:\n{link}\n\n{note}"),
    ),
    "confirm": (
        _("Pre-checked: {title}"),
        _("{agency} has pre-checked “{title}”. Read its report:\n{link}\n\n{note}"),
    ),
    "propose": (
        _("To be confirmed: {title}"),
        _("{who} proposes a negative outcome for “{title}”. A second officer decides.\n\n{link}"),
    ),
    "decline": (
        _("Back in review: {title}"),
        _("{who} does not confirm the negative outcome for “{title}”.\n\n{note}\n\n{link}"),
    ),
    "reopen": (
        _("Reopened: {title}"),
        _(
            "{agency} reviews “{title}” again. The pre-check it made no longer counts.\n\n{note}\n\n{link}"
        ),
    ),
}


def recipients(proposal, case, roles):
    """Who is told when people in these roles are."""
    told = [_person(writer, False) for writer in proposal.writers()] if "applicant" in roles else []
    if "officer" not in roles or case is None:
        return told
    if case.officer:
        return [*told, _person(case.officer, True)]
    agency = case.agency
    desk = Recipient(agency.name, agency.email, agency.language, True)
    return [*told, desk] if agency.email else told


def tell(step, roles, site):
    """Write to those concerned. A mail server that does not answer never undoes a step."""
    people = recipients(step.case.proposal, step.case, roles)
    mails = [_mail(step, recipient, site) for recipient in people]
    try:
        with get_connection() as connection:
            connection.send_messages(mails)
    except OSError:
        log.exception("The mails on step %s could not be sent.", step.pk)


def _person(user, is_officer):
    return Recipient(str(user), user.email, user.language, is_officer)


def _mail(step, recipient, site):
    with translation.override(recipient.language):
        subject, body = _texts(step, recipient)
        facts = _facts(step, recipient, site)
        # A line break in a title must not end the subject.
        subject = " ".join(subject.format(**facts).split())
        return EmailMessage(subject, _tidy(body.format(**facts)), to=[recipient.email])


def _texts(step, recipient):
    own = MailText.objects.filter(
        agency=step.case.agency_id, step=step.name, language=recipient.language
    ).first()
    return (own.subject, own.body) if own else map(gettext, TEXTS[step.name])


def _facts(step, recipient, site):
    open_requests = step.case.requests.filter(resolution="open")
    return {
        "title": str(step.case),
        "agency": step.case.agency.name,
        "who": str(step.by),
        "note": step.note,
        "until": in_brussels(step.until) if step.until else "",
        "link": site.rstrip("/") + _page(step, recipient),
        "requests": "\n".join(f"- {request.about}: {request.why}" for request in open_requests),
    }


def _page(step, recipient):
    """What the recipient opens: an officer does not open a draft that does not lie at the desk."""
    if recipient.is_officer and step.after == State.DRAFT:
        return reverse("review:queue")
    page = "review:case" if recipient.is_officer else "agency:case"
    return reverse(page, args=[step.case.proposal_id])


def _tidy(text):
    """A text without the gaps that an empty note leaves."""
    paragraphs = (paragraph.strip() for paragraph in text.split("\n\n"))
    return "\n\n".join(filter(None, paragraphs)) + "\n"
