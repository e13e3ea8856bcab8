"""What is done in the background: one task a report, so that many workers share a bundle."""

from django_tasks import task

from proposals.models import BundleMember

from .keeping import kept
from .press import PrintingError


@task()
def make_member(pk):
    """Make the report of one member of a bundle, or note that it could not be made."""
    members = BundleMember.objects.select_related("bundle", "precheck")
    member = members.filter(pk=pk).first()
    if member is None or member.report_id:
        return  # deleted meanwhile, with its draft; or asked for again, and made
    try:
        member.report = kept(member.precheck, member.bundle.language)
    except PrintingError:
        member.failed = True
    member.save(update_fields=["report", "failed"])
