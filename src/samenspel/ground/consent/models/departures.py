"""What left the building with somebody's words in it, and can't be called back by a program."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models.consents import Reach
from samenspel.ground.consent.querysets import DepartureQuerySet


class DepartureKind(models.TextChoices):
    """How it left."""

    DOWNLOAD = "download", _("downloaded")
    MAIL = "mail", _("mailed")
    HARVEST = "harvest", _("collected by another system")


class Departure(models.Model):
    """A file, letter or record with words of people left, at a moment.

    `scope` is whose it was (a Werkplaats), as for mail; `by` is who took it, when that is known.
    `reach` is how widely it went: somebody who still agrees to that need not ask it back. Empty
    when nobody knows.
    """

    kind = models.CharField(_("how"), max_length=10, choices=DepartureKind)
    label = models.CharField(_("what"), max_length=200)
    scope = models.PositiveBigIntegerField(null=True, blank=True, db_index=True)
    reach = models.CharField(_("how widely"), max_length=20, choices=Reach, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)

    objects = DepartureQuerySet.as_manager()

    class Meta:
        verbose_name = _("departure")
        verbose_name_plural = _("departures")
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.label


class DepartureSubject(models.Model):
    """Whose words were in a departure."""

    departure = models.ForeignKey(Departure, on_delete=models.CASCADE, related_name="subjects")
    subject_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    subject_id = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("subject of a departure")
        verbose_name_plural = _("subjects of departures")
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="departure_subject")]
        constraints = [
            models.UniqueConstraint(
                fields=["departure", "subject_type", "subject_id"], name="subject_left_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.departure}"
