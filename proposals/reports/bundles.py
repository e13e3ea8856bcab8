"""Many reports as one ZIP: asked for, made in the background, downloaded."""

from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from proposals.models import Bundle, BundleMember, Precheck

from .archive import StoredFile, archive
from .download import download
from .tasks import make_member
from .views import filename

#: A ZIP of more is more than anybody reads.
MOST_REPORTS = 1000


@login_required
@require_POST
def bundle_up(request):
    """Ask for the reports on the submitted drafts that were chosen, as one ZIP."""
    chosen = [pk for pk in request.POST.getlist("cases") if pk.isdecimal()]
    readable = Precheck.objects.visible_to(request.user).submitted()
    prechecks = readable.filter(proposal__in=chosen[:MOST_REPORTS]).order_by("pk")
    if not prechecks:
        messages.error(request, _("Choose at least one report."))
        return redirect("start")
    bundle = Bundle.objects.create(owner=request.user, language=request.LANGUAGE_CODE)
    members = BundleMember.objects.bulk_create(
        BundleMember(bundle=bundle, precheck=precheck) for precheck in prechecks
    )
    for member in members:
        make_member.enqueue(member.pk)
    return redirect(bundle)


@login_required
def bundle(request, pk):
    """How far the making of a bundle is; with htmx, the part of the page that says so."""
    asked = get_object_or_404(Bundle.objects.visible_to(request.user), pk=pk)
    members = list(asked.readable())
    context = {
        "bundle": asked,
        "total": len(members),
        "done": sum(member.report_id is not None or member.failed for member in members),
        "failed": sum(member.failed for member in members),
    }
    template = "report/_progress.html" if request.htmx else "report/bundle.html"
    return render(request, template, context)


@login_required
@require_POST
def ask_again(request, pk):
    """Ask for what is not there yet once more: a worker may have been stopped in the middle of it."""
    asked = get_object_or_404(Bundle.objects.visible_to(request.user), pk=pk)
    for member in asked.readable().filter(report__isnull=True, failed=False):
        make_member.enqueue(member.pk)
    return redirect(asked)


@login_required
def bundle_zip(request, pk):
    """The reports that are there, as a ZIP; it can be resumed, for it is the same every time."""
    asked = get_object_or_404(Bundle.objects.visible_to(request.user), pk=pk)
    made = asked.readable().filter(report__isnull=False)
    members = made.select_related("report__seal", "precheck").defer("report__pdf")
    if not members:
        raise Http404
    files = [
        StoredFile(
            filename(m.precheck.number, m.precheck.document.get("acronym")),
            m.report,
            m.precheck.made,
        )
        for m in members
    ]
    chunks = archive(files)
    digests = "".join(member.report.seal.file_digest for member in members)
    etag = f'"{sha256(digests.encode()).hexdigest()}"'
    return download(request, chunks, sum(map(len, chunks)), f"reports-{asked.pk}.zip", etag)
