"""Reports that were made, and what anybody may learn of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Seal(models.Model):
    """What the public register says of a report. It holds nothing else of the report, so that
    nothing else can be told, and stays when the report itself is deleted.
    """

    number = models.CharField(_("number"), max_length=10, db_index=True)
    #: Of the answers and findings, as it is printed in the report.
    digest = models.CharField(_("digest"), max_length=64, db_index=True)
    #: Of the bytes of the PDF.
    file_digest = models.CharField(_("digest of the file"), max_length=64, unique=True)
    verdict = models.CharField(_("verdict"), max_length=20)
    rules_version = models.CharField(_("rules version"), max_length=20)
    made = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("entry in the register of reports")
        verbose_name_plural = _("register of reports")
        ordering = ("pk",)

    def __str__(self):
        return self.number


class Report(models.Model):
    """The PDF of a pre-check in one language: made once, then kept as it is."""

    precheck = models.ForeignKey(
        "proposals.Precheck",
        on_delete=models.CASCADE,
        related_name="reports",
        verbose_name=_("pre-check"),
    )
    language = models.CharField(_("language"), max_length=2)
    pdf = models.BinaryField(_("PDF"))
    #: What a ZIP says of a file before it comes to the file.
    size = models.PositiveIntegerField(_("size"))
    crc32 = models.BigIntegerField(_("checksum"))
    seal = models.OneToOneField(
        Seal, on_delete=models.PROTECT, related_name="report", verbose_name=_("seal")
    )

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = (
            models.UniqueConstraint(
                name="a_report_is_made_once_in_a_language", fields=("precheck", "language")
            ),
        )

    def __str__(self):
        return f"{self.seal.number} {self.language}"
