"""Filing what was submitted: the copies by which the desk's lists filter, sort and search."""

import unicodedata

from django.utils import timezone

from .judging import waiting
from .models import CaseCountry, CriteriaList
from .models.discussion import Resolution
from .precheck import BRUSSELS, Outcome, facts, found
from .terms import iso

#: How an outcome is written where there is no room for more.
LETTERS = {
    Outcome.MET: "m",
    Outcome.NOT_MET: "n",
    Outcome.OPEN: "o",
    Outcome.JUDGEMENT: "j",
    Outcome.NOT_APPLICABLE: "-",
}
OUTCOMES = {letter: outcome for outcome, letter in LETTERS.items()}


def file(case, precheck):
    """Copy into a case, which is then to be saved, what its lists need of a pre-check."""
    proposal = facts(precheck.document)
    case.call = proposal.call or ""
    case.title = proposal.title or ""
    case.acronym = proposal.acronym or ""
    case.verdict = precheck.verdict
    case.month = f"{timezone.localtime(case.submitted, BRUSSELS):%Y-%m}"
    case.search = folded(" ".join((case.title, case.acronym, *_names(proposal))))
    _file_countries(case, proposal)
    _file_outcomes(case, found(precheck.report))


def recount(case, precheck):
    """Count anew, in a case that is then to be saved, what still has to be done."""
    case.waiting = len(waiting(case, precheck))
    case.open_requests = case.requests.filter(resolution=Resolution.OPEN).count()


def folded(text):
    """A text as it is searched: small letters without accents, the same on every database."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _names(proposal):
    return (organisation.name for organisation in proposal.organisations if organisation.name)


def _file_countries(case, proposal):
    placed = [o for o in proposal.organisations if o.country]
    countries = sorted({iso(o.country) for o in placed})
    coordinating = (iso(o.country) for o in placed if o.role == "coordinator")
    case.country, case.country_list = next(coordinating, ""), " ".join(countries)
    case.countries.all().delete()
    CaseCountry.objects.bulk_create(
        CaseCountry(case=case, country=country) for country in countries
    )


def _file_outcomes(case, report):
    codes = " ".join(finding.code for finding in report.findings)
    case.criteria, _is_new = CriteriaList.objects.get_or_create(codes=codes)
    case.came_out = "".join(LETTERS[finding.outcome] for finding in report.findings)
