"""A case: a proposal as the desk of an agency handles it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from database.worded import worded

from .member import Member


class State(models.TextChoices):
    """How far a proposal has come."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    IN_REVIEW = "in_review", _("In review")
    RETURNED = "returned", _("Returned")
    TO_CONFIRM = "to_confirm", _("Waits for a second officer")
    PRECHECKED = "prechecked", _("Pre-checked")


class CaseQuerySet(models.QuerySet):
    """Cases, by who may work on them."""

    def at_an_agency(self):
        """What an agency has: neither a first draft nor a withdrawn one."""
        return self.exclude(state=State.DRAFT)

    def visible_to(self, user):
        """What lies at the agency of this officer, but for what they draft themselves."""
        return self._of_the_agency_of(user).at_an_agency()

    def lying_at(self, agency, drafted):
        """What lies at an agency, but for these drafts, in which the reader has a part."""
        return self._of(agency, drafted).at_an_agency()

    def pleading_with(self, user):
        """Late drafts whose writers have asked this officer's agency to take them all the same.

        The officer reads the plea, and nothing of the draft.
        """
        drafts = self._of_the_agency_of(user).filter(state=State.DRAFT)
        return drafts.filter(steps__name="ask_late").distinct()

    def _of(self, agency, drafted):
        # By `pk`, which takes a number that is given only later.
        return self.filter(agency=agency).exclude(proposal__pk__in=drafted)

    def _of_the_agency_of(self, user):
        if not user.is_authenticated or not user.is_officer:
            return self.none()
        return self._of(user.agency_id, drafted_by(user))


def drafted_by(user):
    """The few drafts that an officer has a part in: as numbers, so that lists use their indexes."""
    return tuple(number for (number,) in _drafts_of(user.pk))


@worded
def _drafts_of(user):
    from .proposal import Proposal

    shared = Member.objects.filter(person=user).order_by().values_list("proposal")
    own = Proposal.objects.filter(owner=user).order_by().values_list("pk")
    return own.union(shared)


class CriteriaList(models.Model):
    """The criteria of a report in its order, with a blank between; most cases of a call share one."""

    codes = models.TextField(_("criteria"), unique=True)

    def __str__(self):
        return self.codes


class Case(models.Model):
    """Where a proposal stands, and what lists filter and sort it by.

    Everything below `version` is copied from what was submitted, by proposals.filing alone; of a
    late draft that asks to be taken all the same, only its title and call.
    """

    proposal = models.OneToOneField(
        "proposals.Proposal",
        on_delete=models.CASCADE,
        related_name="case",
        verbose_name=_("proposal"),
    )
    agency = models.ForeignKey(
        "accounts.Agency",
        on_delete=models.PROTECT,
        related_name="cases",
        verbose_name=_("national agency"),
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("officer"),
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.DRAFT)
    previous = models.ForeignKey(
        "proposals.Precheck",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("what was submitted before"),
    )
    submitted = models.DateTimeField(_("submitted"), null=True)
    answered = models.DateTimeField(_("answered"), null=True)
    #: When its writers asked to submit it after the deadline; none once that is answered.
    late_asked = models.DateTimeField(_("asked to submit late"), null=True)
    #: Until when the agency takes it although the deadline of the call has passed.
    late_until = models.DateTimeField(_("can be late until"), null=True)
    #: Counts the changes at the desk, so that two officers never overwrite each other.
    version = models.PositiveIntegerField(default=0)

    call = models.CharField(_("call"), max_length=40)
    title = models.CharField(_("title"), max_length=500, blank=True)
    acronym = models.CharField(_("acronym"), max_length=500, blank=True)
    verdict = models.CharField(_("verdict"), max_length=20)
    #: Title, acronym and names of organisations, folded as proposals.filing folds them.
    search = models.TextField(blank=True)
    #: The coordinator's; ISO 3166-1.
    country = models.CharField(_("coordinating country"), max_length=2, blank=True)
    #: Of all its organisations, in the order of the alphabet, with a blank between.
    country_list = models.CharField(_("countries"), max_length=600, blank=True)
    #: Of the submission: 2026-11.
    month = models.CharField(_("month"), max_length=7, blank=True)
    waiting = models.PositiveSmallIntegerField(_("to be judged"), default=0)
    open_requests = models.PositiveSmallIntegerField(_("open requests"), default=0)
    #: What it was held against, and a letter for how each of that came out: see proposals.filing.
    criteria = models.ForeignKey(CriteriaList, on_delete=models.PROTECT, null=True, db_index=False)
    came_out = models.CharField(_("outcomes"), max_length=200, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ("-submitted", "-pk")
        indexes = (
            models.Index(fields=("agency", "-submitted"), name="case_by_submitted"),
            models.Index(fields=("agency", "state", "-submitted"), name="case_by_state"),
            models.Index(fields=("agency", "verdict", "-submitted"), name="case_by_verdict"),
            models.Index(fields=("agency", "call", "-submitted"), name="case_by_call"),
            models.Index(fields=("agency", "officer", "-submitted"), name="case_by_officer"),
            models.Index(fields=("agency", "title"), name="case_by_title"),
            models.Index(fields=("agency", "-waiting", "-submitted"), name="case_by_waiting"),
            models.Index(
                fields=("agency", "late_asked"),
                condition=models.Q(late_asked__isnull=False),
                name="case_asking_late",
            ),
        )

    def __str__(self):
        return self.title or self.acronym or str(_("Untitled"))


class CaseCountry(models.Model):
    """A country that an organisation of a submitted proposal comes from."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="countries")
    country = models.CharField(_("country"), max_length=2)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="a_country_stands_once_in_a_case", fields=("country", "case")
            ),
        )

    def __str__(self):
        return self.country
