"""Reports are made once and kept: they stay as they are when rules or templates change."""

from hashlib import sha256
from zlib import crc32

from django.db import IntegrityError, transaction

from proposals.models import Report, Seal
from proposals.precheck import found

from .pdf import rendered


def kept(precheck, language):
    """The report of a pre-check in one language, made now if it never was. Raises PrintingError."""
    reports = Report.objects.filter(precheck=precheck, language=language)
    return (
        reports.first() or keep(precheck, language, rendered(precheck, language)) or reports.get()
    )


def keep(precheck, language, pdf):
    """The report that these bytes are; None where another node has been faster."""
    try:
        with transaction.atomic():
            seal = Seal.objects.create(
                number=precheck.number,
                digest=precheck.digest,
                file_digest=sha256(pdf).hexdigest(),
                verdict=precheck.verdict,
                rules_version=found(precheck.report).rules_version,
                made=precheck.made,
            )
            return Report.objects.create(
                precheck=precheck,
                language=language,
                pdf=pdf,
                size=len(pdf),
                crc32=crc32(pdf),
                seal=seal,
            )
    except IntegrityError:
        return None
