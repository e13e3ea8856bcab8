"""Submitting a draft: what the agency reads is the draft as it stood at that moment."""

from django.db import transaction

from . import precheck


@transaction.atomic
def submit(proposal, user):
    """Keep a pre-check of the draft and give it to the agency that the draft names."""
    proposal.submission = precheck.store(proposal, user)
    proposal.save(update_fields=["submission"])
