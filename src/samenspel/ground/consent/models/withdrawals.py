"""That a consent ended or became narrower, and everything that rested on it."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models.consents import Purpose, Reach
from samenspel.ground.consent.models.departures import Departure
from samenspel.ground.consent.querysets import AffectedQuerySet, WithdrawalQuerySet


class Withdrawal(models.Model):
    """`subject` agrees to less than before, since `at`; `left` is empty when nothing is left.

    `unnamed` when the words may still be shown, but no longer with a name.
    """

    subject_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
    purpose = models.CharField(_("what for"), max_length=20, choices=Purpose)
    reach = models.CharField(_("how widely until then"), max_length=20, choices=Reach)
    left = models.CharField(_("how widely from then"), max_length=20, choices=Reach, blank=True)
    unnamed = models.BooleanField(_("no longer with the name"), default=False)
    at = models.DateTimeField(_("on"), default=timezone.now)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-at"]
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="withdrawal_subject")]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, {self.at:%Y-%m-%d}"


class AffectedKind(models.TextChoices):
    """What a withdrawal did.

    HIDDEN: it is no longer shown; nobody has to do anything. LOOK: somebody must look, such as at
    a finding without words. LEFT: it is out of the building, and somebody must ask for it back.
    """

    HIDDEN = "hidden", _("no longer shown")
    LOOK = "look", _("needs a look")
    LEFT = "left", _("has already left")


class Affected(models.Model):
    """One thing that a withdrawal touched; a to-do unless it is HIDDEN. Never holds the words."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="affected")
    kind = models.CharField(_("what happened"), max_length=10, choices=AffectedKind)
    label = models.CharField(_("what"), max_length=240)
    url = models.CharField(max_length=240, blank=True)
    scope = models.PositiveBigIntegerField(null=True, blank=True, db_index=True)
    departure = models.ForeignKey(
        Departure, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    done_at = models.DateTimeField(_("done on"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.CharField(_("what was done"), max_length=240, blank=True)

    objects = AffectedQuerySet.as_manager()

    class Meta:
        verbose_name = _("affected by a withdrawal")
        verbose_name_plural = _("affected by withdrawals")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="hidden") | models.Q(done_at=None),
                name="what_is_only_hidden_is_no_to_do",
            )
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_to_do(self) -> bool:
        """Return whether somebody still has to look at it or ask it back."""
        return self.done_at is None and self.kind != AffectedKind.HIDDEN
