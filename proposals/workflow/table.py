"""The table of the way of a draft: one row a step."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from proposals.models import State


class Role(models.TextChoices):
    """In what part somebody takes a step."""

    APPLICANT = "applicant", _("Applicant")
    OFFICER = "officer", _("Officer")


APPLICANT, OFFICER = Role.APPLICANT, Role.OFFICER


@dataclass(frozen=True)
class Rule:
    """Who may take a step, from where to where, and who is told of it."""

    role: Role
    before: State
    after: State
    label: str
    done: str
    tells: tuple = ()


#: The whole way, one row a step. Whatever is not here can not be done.
RULES = {
    "submit": Rule(
        APPLICANT, State.DRAFT, State.SUBMITTED, _("Submit"), _("Submitted"), (APPLICANT, OFFICER)
    ),
    "ask_late": Rule(
        APPLICANT,
        State.DRAFT,
        State.DRAFT,
        _("Ask the agency to take it late"),
        _("Asked to submit late"),
        (OFFICER,),
    ),
    "allow_late": Rule(
        OFFICER,
        State.DRAFT,
        State.DRAFT,
        _("Allow to submit late"),
        _("Allowed to submit late"),
        (APPLICANT,),
    ),
    "refuse_late": Rule(
        OFFICER,
        State.DRAFT,
        State.DRAFT,
        _("Refuse to take it late"),
        _("Refused to be taken late"),
        (APPLICANT,),
    ),
    "withdraw": Rule(
        APPLICANT, State.SUBMITTED, State.DRAFT, _("Withdraw"), _("Withdrawn"), (APPLICANT, OFFICER)
    ),
    "begin": Rule(
        OFFICER,
        State.SUBMITTED,
        State.IN_REVIEW,
        _("Begin the review"),
        _("Review begun"),
        (APPLICANT,),
    ),
    "return": Rule(
        OFFICER,
        State.IN_REVIEW,
        State.RETURNED,
        _("Return with requests"),
        _("Returned with requests"),
        (APPLICANT,),
    ),
    "recall": Rule(
        OFFICER,
        State.RETURNED,
        State.IN_REVIEW,
        _("Take back into review"),
        _("Taken back into review"),
        (APPLICANT,),
    ),
    "resubmit": Rule(
        APPLICANT,
        State.RETURNED,
        State.SUBMITTED,
        _("Resubmit"),
        _("Resubmitted"),
        (APPLICANT, OFFICER),
    ),
    "conclude": Rule(
        OFFICER,
        State.IN_REVIEW,
        State.PRECHECKED,
        _("Conclude as pre-checked"),
        _("Concluded as pre-checked"),
        (APPLICANT,),
    ),
    "propose": Rule(
        OFFICER,
        State.IN_REVIEW,
        State.TO_CONFIRM,
        _("Propose a negative outcome"),
        _("Negative outcome proposed"),
        (OFFICER,),
    ),
    "confirm": Rule(
        OFFICER,
        State.TO_CONFIRM,
        State.PRECHECKED,
        _("Confirm the negative outcome"),
        _("Negative outcome confirmed"),
        (APPLICANT,),
    ),
    "decline": Rule(
        OFFICER,
        State.TO_CONFIRM,
        State.IN_REVIEW,
        _("Decline, and review further"),
        _("Negative outcome declined"),
        (OFFICER,),
    ),
    "reopen": Rule(
        OFFICER,
        State.PRECHECKED,
        State.IN_REVIEW,
        _("Reopen the review"),
        _("Review reopened"),
        (APPLICANT,),
    ),
}
