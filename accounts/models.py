"""Who signs in, and for which national agency."""

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Agency(models.Model):
    """A national agency, which reviews the drafts that are submitted to it."""

    code = models.CharField(_("code"), max_length=4, unique=True, help_text=_("Such as FI01."))
    name = models.CharField(_("name"), max_length=200)
    country = models.CharField(
        _("country"), max_length=2, help_text=_("Two letters of ISO 3166-1, such as FI.")
    )
    email = models.EmailField(
        _("email address"),
        blank=True,
        help_text=_("Is told what nobody is working on yet. Empty: nobody is told."),
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("The language in which we write to the agency."),
    )
    has_four_eyes = models.BooleanField(
        _("four eyes"),
        default=False,
        help_text=_("A negative outcome needs the agreement of a second officer."),
    )

    class Meta:
        verbose_name = _("national agency")
        verbose_name_plural = _("national agencies")
        ordering = ("code",)
        constraints = (
            models.CheckConstraint(
                name="agency_code_is_two_letters_and_two_digits",
                condition=models.Q(code__regex=r"^[A-Z]{2}[0-9]{2}$"),
                violation_error_message=_("A code is two capital letters and two digits: FI01."),
            ),
            models.CheckConstraint(
                name="agency_country_is_two_letters",
                condition=models.Q(country__regex=r"^[A-Z]{2}$"),
                violation_error_message=_("A country is two capital letters: FI."),
            ),
        )

    def __str__(self):
        return self.called(self.code, self.name)

    @staticmethod
    def called(code, name):
        """What people call an agency."""
        return f"{code} {name}"


class UserManager(BaseUserManager):
    """Makes users and finds them by email address, whatever its case."""

    @classmethod
    def normalize_email(cls, email):
        """An address in small letters, as which sign-in looks it up."""
        return super().normalize_email(email).lower()

    def create_user(self, email, password=None, **fields):
        """Add someone who can sign in; without a password, once they have reset it."""
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        """Add someone who may do everything in the admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        """The user with this address, in the case in which they happened to type it."""
        return self.get(email=self.normalize_email(email))


class User(AbstractBaseUser, PermissionsMixin):
    """A person, known by an email address; with an agency, one of its officers."""

    email = models.EmailField(_("email address"), unique=True)
    name = models.CharField(_("name"), max_length=150, blank=True)
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("The language in which we write to this person."),
    )
    agency = models.ForeignKey(
        Agency,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="officers",
        verbose_name=_("national agency"),
        help_text=_("Makes this person an officer of the agency, who reads what is submitted."),
    )
    is_active = models.BooleanField(
        _("active"), default=True, help_text=_("Take this away instead of deleting the person.")
    )
    is_staff = models.BooleanField(
        _("administrator"), default=False, help_text=_("May sign in to the administration.")
    )
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ("email",)
        constraints = (
            # What is unique in small letters is unique whatever the case.
            models.CheckConstraint(
                name="user_email_is_in_small_letters",
                condition=models.Q(email=Lower("email")),
                violation_error_message=_("Write the email address in small letters."),
            ),
        )

    def __str__(self):
        return self.name or self.email

    def clean(self):
        super().clean()
        self.email = type(self).objects.normalize_email(self.email)

    @property
    def is_officer(self):
        """Whether this person works for a national agency."""
        return self.agency_id is not None
