"""Forty drafts in every state, made of the samples by variation: the same ones every time."""

import json
from datetime import datetime, time, timedelta
from itertools import cycle, product

from django.utils import timezone

from proposals import judging, subjects, workflow
from proposals.documents import imported
from proposals.filing import recount
from proposals.models import Comment, Judgement, OpenCall, Request
from proposals.precheck import BRUSSELS, found
from proposals.workflow import submit

ABOUT = (
    ("Reading", "READ"),
    ("Digital skills", "DIGI"),
    ("Numbers at work", "NUM"),
    ("A second language", "LANG"),
    ("Crafts and design", "CRAFT"),
    ("Family learning", "FAM"),
    ("Green everyday life", "GREEN"),
    ("Learning outdoors", "OUT"),
)
FOR = (
    ("for late starters", "LATE"),
    ("in small towns", "TOWN"),
    ("behind bars", "BARS"),
    ("after sixty", "SIXTY"),
    ("for newcomers", "NEW"),
)
PLACES = (
    ("FI", "Adult education centre, Finland"),
    ("SE", "Folk high school, Sweden"),
    ("EE", "Learning centre, Estonia"),
    ("DE", "Adult school, Germany"),
    ("ES", "Community college, Spain"),
    ("IT", "Training association, Italy"),
    ("LV", "Regional library, Latvia"),
    ("NO", "Study association, Norway"),
)
STATES = ("draft", "submitted", "in_review", "returned", "prechecked")
#: What is amiss in one draft after the other.
FLAWS = ("", "", "partner_country", "", "too_long", "no_plan", "", "two_countries")


def fill(agency, applicants, officers):
    """Give an agency a desk that looks alive."""
    turns = zip(product(ABOUT, FOR), cycle(STATES), cycle(FLAWS), cycle(applicants), strict=False)
    for number, ((about, whom), state, flaw, applicant) in enumerate(turns):
        document = varied(number, about, whom, flaw, agency)
        proposal = imported(json.dumps(document).encode(), applicant)
        if state != "draft":
            lead(proposal, state, applicant, officers[number % len(officers)], number)


def open_calls(agencies):
    """Have the agencies take drafts for the samples' call, whose own deadline is long past, and
    for another, for which it is too late.
    """
    noon = datetime.combine(timezone.localdate() + timedelta(days=21), time(12), BRUSSELS)
    for agency in agencies:
        OpenCall.objects.create(agency=agency, call="2016-KA204", closes=noon)
        OpenCall.objects.create(agency=agency, call="2018-KA204")


def plead(agency, applicant):
    """Have a draft wait for the agency to say whether it takes it late."""
    document = varied(0, ("Stories by heart", "HEART"), ("for carers", "CARE"), "", agency)
    late = imported(json.dumps({**document, "call": "2018-KA204"}).encode(), applicant)
    why = "Our coordinator was ill in the last week, and nobody else could sign for us."
    workflow.take("ask_late", late, applicant, note=why)


def varied(number, about, whom, flaw, agency):
    """A sample with another subject, other partners, and perhaps a flaw."""
    document = _sample("ready")
    document.update(
        title=f"{about[0]} {whom[0]}",
        acronym=f"{about[1]}-{whom[1]}",
        agency=agency.code,
        organisations=_partners(number, flaw),
        duration_months=48 if flaw == "too_long" else 18 + number % 4 * 6,
    )
    document["grant"] = {"requested_eur": 90_000 + 4_321 * number}
    if flaw == "no_plan":
        del document["dissemination"]
    return document


def _partners(number, flaw):
    size = 2 if flaw == "two_countries" else 3 + number % 3
    others = [PLACES[1 + (number + place) % (len(PLACES) - 1)] for place in range(size - 1)]
    partners = [
        {"name": name, "country": country, "role": "partner", "active_in_field": True}
        for country, name in (PLACES[0], *others)
    ]
    partners[0]["role"] = "coordinator"
    if flaw == "two_countries":
        partners.append({**partners[1], "name": "A second school of the same town"})
    if flaw == "partner_country":
        partners.append(
            {
                "name": "National library, Georgia",
                "country": "GE",
                "role": "partner",
                "active_in_field": True,
                "added_value": "Forty years of reading circles in mountain villages, which no "
                "organisation of the partnership has run and all of them want to learn from.",
            }
        )
    return partners


def _sample(name):
    from .commands.load_samples import SAMPLES

    return json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))


def lead(proposal, state, applicant, officer, number):
    """Lead a draft to a state, as its people would, and some days ago."""
    submit(proposal, applicant)
    if state != "submitted":
        workflow.take("begin", proposal, officer)
        judge(_fresh(proposal)[1], officer, everything=state == "prechecked")
    if state in ("in_review", "returned"):
        discuss(_fresh(proposal)[1], officer, asks=state == "returned")
    if state == "returned":
        workflow.take("return", proposal, officer, note="You have two weeks for this.")
    if state == "prechecked":
        names = workflow.offered(*_fresh(proposal), officer)
        workflow.take("propose" if "propose" in names else "conclude", proposal, officer)
    _backdate(proposal, number)


def judge(case, officer, everything):
    """Decide what waits for a person; some of it may stay for whoever opens the desk."""
    submitted = case.proposal.submission
    for code in judging.waiting(case, submitted):
        if everything or case.pk % 2:
            Judgement.objects.create(
                case=case,
                code=code,
                accepted=True,
                reason="It brings methods that no other partner has.",
                digest=judging.digest(code, submitted.document, found(submitted.report)),
                author=officer,
            )
    recount(case, submitted)
    case.save()


def discuss(case, officer, asks):
    """A word among officers, one to the applicant, and perhaps a request."""
    for audience, subject, text in (
        ("internal", "section:partnership", "Two of these worked together in 2015. See the file."),
        ("applicant", "criterion:dissemination.plan", "Who reads the journals that you name?"),
    ):
        Comment.objects.create(
            case=case, audience=audience, subject=subject, text=text, author=officer
        )
    if asks:
        subject, submitted = "field:shared_theme", case.proposal.submission
        Request.objects.create(
            case=case,
            subject=subject,
            why="Say in two sentences what each partner does for the shared theme.",
            digest=subjects.digest(subject, submitted.document, found(submitted.report)),
            author=officer,
        )
    recount(case, case.proposal.submission)
    case.save()


def _fresh(proposal):
    proposal.refresh_from_db()
    return proposal, proposal.case


def _backdate(proposal, number):
    """As if it had come in some time in the last months, and been answered some days later."""
    case = _fresh(proposal)[1]
    came = timezone.now() - timedelta(days=3 + number * 4 % 130, hours=number)
    case.submitted = came
    case.answered = case.answered and min(
        timezone.now(), came + timedelta(days=1 + number * 7 % 45)
    )
    case.month = f"{came:%Y-%m}"
    case.save(update_fields=["submitted", "answered", "month"])
    for place, step in enumerate(case.steps.all()):
        made = case.answered if place and step.name in ("return", "conclude", "propose") else came
        case.steps.filter(pk=step.pk).update(made=made or came)
