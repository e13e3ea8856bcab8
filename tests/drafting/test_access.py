"""Who gets at a draft is who may see it: the quick way says the same as the thorough one."""

import pytest
from django.http import Http404

from proposals.drafting.access import readable, writable
from proposals.models import Member, Part, Proposal
from tests.factories import OfficerFactory, ProposalFactory, UserFactory

pytestmark = pytest.mark.django_db


def owner(draft):
    return draft.owner


def editor(draft):
    return Member.objects.create(proposal=draft, person=UserFactory(), part=Part.EDITOR).person


def reader(draft):
    return Member.objects.create(proposal=draft, person=UserFactory(), part=Part.READER).person


def member_of_another(draft):
    return editor(ProposalFactory())


def officer(draft):
    return OfficerFactory()


@pytest.mark.parametrize("who", [owner, editor, reader, member_of_another, officer])
def test_who_may_see_a_draft_reads_it_and_who_may_write_it_writes_it(who):
    draft = ProposalFactory()
    user = who(draft)

    assert opened(readable, user, draft) == [
        each for each in Proposal.objects.visible_to(user) if each == draft
    ]
    assert opened(writable, user, draft) == [
        each for each in Proposal.objects.writable_by(user) if each == draft
    ]


def opened(way, user, draft):
    try:
        return [way(user, draft.pk)]
    except Http404:
        return []


@pytest.mark.parametrize(("who", "questions"), [(owner, 1), (editor, 2), (officer, 2)])
def test_it_takes_two_questions_at_most(who, questions, django_assert_num_queries):
    draft = ProposalFactory()
    user = who(draft)

    with django_assert_num_queries(questions):
        opened(readable, user, draft)
