"""Reports that somebody wants as one ZIP, which are made in the background."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class BundleQuerySet(models.QuerySet):
    """Bundles, by who may see them."""

    def visible_to(self, user):
        """Those that this user asked for."""
        return self.filter(owner=user) if user.is_authenticated else self.none()


class Bundle(models.Model):
    """The reports of some pre-checks in one language, for one reader."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="bundles",
        verbose_name=_("owner"),
    )
    language = models.CharField(_("language"), max_length=2)
    prechecks = models.ManyToManyField("proposals.Precheck", through="BundleMember")
    made = models.DateTimeField(_("made"), auto_now_add=True)

    objects = BundleQuerySet.as_manager()

    class Meta:
        verbose_name = _("bundle of reports")
        verbose_name_plural = _("bundles of reports")
        ordering = ("-made",)

    def __str__(self):
        return f"{self.pk} {self.language}"

    def get_absolute_url(self):
        return reverse("reports:bundle", args=[self.pk])

    def readable(self):
        """The members whose reports the owner may read today."""
        from .precheck import Precheck

        allowed = Precheck.objects.visible_to(self.owner)
        return self.members.filter(precheck__in=allowed).order_by("pk")


class BundleMember(models.Model):
    """One report of a bundle: it waits, is there, or could not be made."""

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="members")
    precheck = models.ForeignKey("proposals.Precheck", on_delete=models.CASCADE, related_name="+")
    report = models.ForeignKey(
        "proposals.Report", on_delete=models.CASCADE, null=True, related_name="+"
    )
    failed = models.BooleanField(_("could not be made"), default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="a_precheck_is_once_in_a_bundle", fields=("bundle", "precheck")
            ),
        )

    def __str__(self):
        return f"{self.bundle_id}: {self.precheck_id}"
