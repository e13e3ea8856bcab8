"""People, agencies and what they work on, made up as plainly as a test needs them."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from accounts.models import Agency, User
from proposals.models import OpenCall, Proposal


class OpenCallFactory(DjangoModelFactory):
    """The call of the samples, whose own deadline is long past, open again."""

    class Meta:
        model = OpenCall

    call = "2016-KA204"
    closes = datetime(2099, 12, 31, 12, tzinfo=UTC)


class AgencyFactory(DjangoModelFactory):
    class Meta:
        model = Agency
        skip_postgeneration_save = True

    code = factory.Sequence(lambda number: f"FI{number % 100:02}")
    name = "The national agency of Finland"
    country = "FI"
    open_call = factory.RelatedFactory(OpenCallFactory, "agency")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person{number}@example.org")
    password = factory.django.Password("correct horse battery")


class OfficerFactory(UserFactory):
    agency = factory.SubFactory(AgencyFactory)


class ProposalFactory(DjangoModelFactory):
    """A draft with the answers that a test is about, and no others."""

    class Meta:
        model = Proposal

    owner = factory.SubFactory(UserFactory)
    document = factory.LazyFunction(lambda: {"call": "2016-KA204"})

    @classmethod
    def _adjust_kwargs(cls, answers=None, **kwargs):
        return {**kwargs, "document": {**kwargs["document"], **(answers or {})}}
