"""What an applicant sees of a case. Nothing internal passes through here."""

from proposals import mails, workflow
from proposals.models import Audience, Resolution
from proposals.review.case import Thread

#: Steps that are between officers: the applicant sees neither them nor their notes.
INTERNAL_STEPS = ("assign", "propose", "decline")


def requests(case):
    """The requests to the applicant, the open ones first; none that was never sent."""
    sent = case.steps.filter(name="return").last()
    if sent is None:
        return []
    asked = case.requests.filter(made__lte=sent.made).exclude(resolution=Resolution.WITHDRAWN)
    return sorted(asked, key=lambda request: request.resolution != Resolution.OPEN)


def threads(case):
    """Subject -> its thread for the applicant."""
    spoken = {}
    for comment in case.comments.for_applicant().select_related("author"):
        thread = spoken.setdefault(comment.subject, Thread(Audience.APPLICANT))
        thread.comments.append(comment)
    return spoken


def steps(case):
    """What was done, as far as the applicant is concerned."""
    return case.steps.exclude(name__in=INTERNAL_STEPS).select_related("by")


def offered(proposal, case, user):
    """The steps that the applicant can take: name, label, why not, and who is told."""
    return [
        (name, workflow.RULES[name].label, reason, told(proposal, case, name))
        for name, reason in workflow.offered(proposal, case, user).items()
    ]


def told(proposal, case, name):
    """Who gets a mail after a step."""
    return mails.recipients(proposal, case, workflow.RULES[name].tells)
