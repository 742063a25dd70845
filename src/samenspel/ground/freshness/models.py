"""The recent changes, from which the version of a site's content is read."""

from django.db import models


class Change(models.Model):
    """One change to something that a page of `scope` may show.

    Only added to, never updated: two people who save at once don't wait for each other, and a
    change is seen in the same instant as what it is about.
    """

    scope = models.PositiveBigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["scope", "id"], name="change_of_scope")]

    def __str__(self) -> str:
        return f"{self.scope}: {self.pk}"
