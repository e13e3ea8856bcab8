"""Writing together: inviting by email, joining, taking away, and handing over."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.mail import send_mail
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from accounts.limits import limited
from proposals.models import Invitation, Member, Part, Proposal

from .access import readable
from .panel import frame


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(label=_("Email"))
    part = forms.ChoiceField(label=_("As"), choices=Part.choices)


@login_required
@require_safe
def people(request, pk):
    """Who reads and writes a draft; its owner invites more."""
    return _page(request, readable(request.user, pk), InviteForm())


@login_required
@require_POST
@limited("invite", "30/h/user")
def invite(request, pk):
    """Send somebody a link that makes them a reader or an editor."""
    proposal = _owned(request, pk)
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _page(request, proposal, form, status=422)
    invitation, key = Invitation.make(
        proposal=proposal, invited_by=request.user, **form.cleaned_data
    )
    link = request.build_absolute_uri(reverse("drafting:join", args=[key]))
    _send(invitation, link)
    messages.success(request, gettext("Invited: %(email)s.") % {"email": invitation.email})
    return redirect("drafting:people", proposal.pk)


@login_required
@require_POST
def revoke(request, pk, invitation_pk):
    """Make an invitation's link worthless."""
    proposal = _owned(request, pk)
    get_object_or_404(proposal.invitations, pk=invitation_pk).delete()
    messages.success(request, gettext("The invitation is revoked."))
    return redirect("drafting:people", proposal.pk)


@login_required
@require_POST
def remove(request, pk, member_pk):
    """End somebody's part in a draft: the owner anyone's, everyone their own."""
    proposal = readable(request.user, pk)
    members = proposal.members.all()
    if proposal.owner_id != request.user.pk:
        members = members.filter(person=request.user)
    member = get_object_or_404(members, pk=member_pk)
    member.delete()
    messages.success(request, gettext("Removed."))
    is_gone = member.person_id == request.user.pk
    return redirect("drafting:proposals") if is_gone else redirect("drafting:people", proposal.pk)


@login_required
@require_POST
@transaction.atomic
def hand_over(request, pk, member_pk):
    """Make a member the owner; who owned it before stays on as an editor."""
    proposal = _owned(request, pk)
    member = get_object_or_404(proposal.members.select_related("person"), pk=member_pk)
    proposal.owner = member.person
    proposal.save(update_fields=["owner"])
    member.person, member.part = request.user, Part.EDITOR
    member.save()
    said = gettext("The draft is now owned by %(name)s.") % {"name": proposal.owner}
    messages.success(request, said)
    return redirect("drafting:people", proposal.pk)


@login_required
def join(request, key):
    """Accept an invitation. Its link works once, and not after it has expired or was revoked."""
    held = Invitation.objects.open().with_key(key).select_related("proposal", "invited_by")
    invitation = held.first()
    if invitation is None:
        return render(request, "drafting/join.html", status=410)
    if request.method == "POST":
        _accept(invitation, request.user)
        return redirect(invitation.proposal)
    return render(request, "drafting/join.html", {"invitation": invitation})


@transaction.atomic
def _accept(invitation, user):
    if invitation.proposal.owner_id != user.pk:
        Member.objects.update_or_create(
            proposal=invitation.proposal, person=user, defaults={"part": invitation.part}
        )
    invitation.delete()


def _send(invitation, link):
    context = {"invitation": invitation, "link": link}
    text = render_to_string("drafting/invitation.txt", context)
    subject = gettext("%(who)s invites you to a proposal") % {"who": invitation.invited_by}
    send_mail(f"{settings.ACCOUNT_EMAIL_SUBJECT_PREFIX}{subject}", text, None, [invitation.email])


def _page(request, proposal, form, status=200):
    context = {
        **frame(proposal),
        "members": proposal.members.select_related("person"),
        "invitations": proposal.invitations.all(),
        "is_owner": proposal.owner_id == request.user.pk,
        "form": form,
    }
    return render(request, "drafting/people.html", context, status=status)


def _owned(request, pk):
    drafts = Proposal.objects.owned_by(request.user).select_related("owner")
    return get_object_or_404(drafts, pk=pk)
