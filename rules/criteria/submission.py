"""Handing the application in: to whom, by when, with what, and how often."""

from datetime import datetime
from typing import Any

from rules.call import BRUSSELS, Call
from rules.countries import state
from rules.criteria.partnership import names
from rules.criterion import (
    Answer,
    criterion,
    met,
    needs_judgement,
    not_applicable,
    not_met,
    unanswered,
)
from rules.proposal import Proposal
from rules.report import Weight
from rules.text import marked as _


@criterion(
    "submission.deadline", Weight.ELIGIBILITY, _("Deadline"), rests_on=["deadline"], timed=True
)
def deadline(proposal: Proposal, call: Call, moment: datetime | None) -> Answer:
    """The application is handed in by the deadline, as a clock in Brussels shows it."""
    facts: dict[str, Any] = {"deadline": f"{call.deadline:%Y-%m-%d %H:%M}", "zone": BRUSSELS}
    if moment is None:
        return not_applicable(_("Deadline: %(deadline)s (%(zone)s)."), **facts)
    if moment <= call.instant("deadline"):
        return met(_("Deadline: %(deadline)s (%(zone)s)."), **facts)
    if call.second_deadline and moment <= call.instant("second_deadline"):
        return needs_judgement(
            _("The first deadline has passed: %(deadline)s (%(zone)s)."),
            remedy=_("Ask your agency whether it opens a second round. Its deadline: %(second)s."),
            where="agency",
            second=f"{call.second_deadline:%Y-%m-%d %H:%M}",
            **facts,
        )
    return not_met(
        _("The deadline has passed: %(deadline)s (%(zone)s)."),
        remedy=_("Apply in a later call."),
        where="call",
        rests_on=("deadline", "second_deadline"),
        **facts,
    )


@criterion("submission.guide", Weight.ELIGIBILITY, _("Guide of the call"))
def guide(proposal: Proposal, call: Call) -> Answer:
    """The guide of the call is published; until then nothing of the call is certain."""
    return needs_judgement(
        _("This call is provisional: its values are those of the call before."),
        remedy=_("Check again once the guide of the call is published."),
        where="call",
    )


@criterion("submission.agency", Weight.ELIGIBILITY, _("National agency"))
def agency(proposal: Proposal, call: Call) -> Answer:
    """The applicant applies to a national agency of its own country."""
    countries = {state(o.country) for _p, o in proposal.leading if o.country}
    if not proposal.agency or not countries:
        return unanswered(
            _("Choose the national agency of the coordinator's country."),
            where="agency" if not proposal.agency else "organisations",
        )
    if state(proposal.agency[:2].upper()) in countries:
        return met(_("National agency: %(agency)s."), agency=proposal.agency)
    return not_met(
        _("National agency: %(agency)s. The coordinator's country: %(countries)s."),
        remedy=_("Choose the national agency of the coordinator's country."),
        where="agency",
        agency=proposal.agency,
        countries=", ".join(sorted(countries)),
    )


@criterion("submission.declaration", Weight.ELIGIBILITY, _("Declaration on honour"))
def declaration(proposal: Proposal, call: Call) -> Answer:
    """The signed declaration on honour of the applicant goes with the application."""
    return _annex(
        proposal.annexes.declaration_on_honour,
        "annexes/declaration_on_honour",
        met(_("The signed declaration on honour is there.")),
        _("Have the declaration on honour signed by the applicant's legal representative."),
    )


@criterion("submission.mandates", Weight.ADVICE, _("Mandates"))
def mandates(proposal: Proposal, call: Call) -> Answer:
    """Each partner's signed mandate goes with the application."""
    return _annex(
        proposal.annexes.mandates,
        "annexes/mandates",
        met(_("The signed mandates of the partners are there.")),
        _("Have a mandate signed by each partner."),
    )


@criterion(
    "submission.applications",
    Weight.ELIGIBILITY,
    _("Number of applications"),
    rests_on=["most_applications"],
)
def applications(proposal: Proposal, call: Call) -> Answer:
    """No organisation joins more applications for one deadline than the call allows."""
    most = call.most_applications
    over = [(p, o) for p, o in proposal.participating if (o.other_applications or 0) + 1 > most]
    if over:
        return not_met(
            _("In too many applications for this deadline: %(names)s. Allowed: %(most)d."),
            remedy=_("Let these organisations withdraw from another application, or from this."),
            where=tuple(f"organisations/{place}/other_applications" for place, _o in over),
            names=names(over),
            most=most,
        )
    silent = tuple(
        f"organisations/{place}/other_applications"
        for place, o in proposal.participating
        if o.other_applications is None
    )
    if silent or not proposal.participating:
        return unanswered(
            _(
                "Ask each organisation how many other applications it joins for this deadline. "
                "Allowed with this one: %(most)d."
            ),
            where=silent or "organisations",
            most=most,
        )
    return met(_("Each organisation joins at most %(most)d applications."), most=most)


@criterion(
    "submission.applications_as_coordinator",
    Weight.ELIGIBILITY,
    _("Number of applications as coordinator"),
    rests_on=["most_applications_as_coordinator"],
)
def applications_as_coordinator(proposal: Proposal, call: Call) -> Answer:
    """The coordinator coordinates no more applications for one deadline than the call allows."""
    most = call.most_applications_as_coordinator
    leads = proposal.leading
    over = [(p, o) for p, o in leads if (o.other_applications_as_coordinator or 0) + 1 > most]
    if over:
        return not_met(
            _("Coordinates too many applications for this deadline: %(names)s. Allowed: %(most)d."),
            remedy=_("Let another organisation coordinate one of them."),
            where=tuple(
                f"organisations/{place}/other_applications_as_coordinator" for place, _o in over
            ),
            names=names(over),
            most=most,
        )
    silent = tuple(
        f"organisations/{place}/other_applications_as_coordinator"
        for place, o in leads
        if o.other_applications_as_coordinator is None
    )
    if silent or not leads:
        return unanswered(
            _(
                "Say how many other applications the coordinator coordinates for this deadline. "
                "Allowed with this one: %(most)d."
            ),
            where=silent or "organisations",
            most=most,
        )
    return met(_("The coordinator coordinates at most %(most)d applications."), most=most)


def _annex(answer: bool | None, where: str, there: Answer, what_to_do: str) -> Answer:
    if answer:
        return there
    if answer is None:
        return unanswered(what_to_do, where=where)
    return not_met(_("It is not there yet."), remedy=what_to_do, where=where)
