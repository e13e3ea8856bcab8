"""A row of one's own, to be read and written."""

from django.conf import settings
from django.db import models


class Note(models.Model):
    """A few words of one person."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()

    def __str__(self):
        return self.text
