"""Who came in, tap by tap, and who came without having signed up."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity, Companion, Registration
from samenspel.loop.attendance.querysets import CheckInQuerySet
from samenspel.loop.network.models import Person, Perspective


class WalkIn(models.Model):
    """Somebody who stood at the door without having signed up, and agreed to be written down."""

    event = models.UUIDField(unique=True, default=uuid4, editable=False)
    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="walk_ins"
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("mail address"), blank=True)
    perspective = models.CharField(_("comes as"), max_length=20, choices=Perspective, blank=True)
    created = models.DateTimeField(_("came in on"), default=timezone.now)

    class Meta:
        verbose_name = _("somebody without registration")
        verbose_name_plural = _("people without registration")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return f"{self.activity_id} w{self.pk}"


class CheckIn(models.Model):
    """One tap at the door: somebody came in, or (`came` is False) did not after all.

    Whoever taps makes the `event`, so a tap that is sent twice is known the second time. Of each
    head, which is somebody who signed up, a companion or a walk-in, the newest tap `counts`:
    phones at several doors may send theirs hours late and in any order.
    """

    event = models.UUIDField(unique=True, editable=False)
    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="check_ins"
    )
    registration = models.ForeignKey(
        Registration,
        verbose_name=_("registration"),
        null=True,
        on_delete=models.CASCADE,
        related_name="check_ins",
    )
    companion = models.ForeignKey(
        Companion,
        verbose_name=_("companion"),
        null=True,
        on_delete=models.CASCADE,
        related_name="check_ins",
    )
    walk_in = models.ForeignKey(
        WalkIn,
        verbose_name=_("somebody without registration"),
        null=True,
        on_delete=models.CASCADE,
        related_name="check_ins",
    )
    came = models.BooleanField(_("came in"), default=True)
    counts = models.BooleanField(_("is the newest"), default=True)
    at = models.DateTimeField(_("when"))
    by = models.ForeignKey(
        Person,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = CheckInQuerySet.as_manager()

    class Meta:
        verbose_name = _("check-in")
        verbose_name_plural = _("check-ins")
        ordering = ["pk"]
        indexes = [models.Index(fields=["activity", "counts", "came"], name="who_is_in")]
        constraints = [
            models.UniqueConstraint(
                fields=["registration"],
                condition=Q(counts=True, registration__isnull=False),
                name="registration_counts_once",
            ),
            models.UniqueConstraint(
                fields=["companion"],
                condition=Q(counts=True, companion__isnull=False),
                name="companion_counts_once",
            ),
            models.UniqueConstraint(
                fields=["walk_in"],
                condition=Q(counts=True, walk_in__isnull=False),
                name="walk_in_counts_once",
            ),
            models.CheckConstraint(
                condition=Q(registration__isnull=False, companion=None, walk_in=None)
                | Q(registration=None, companion__isnull=False, walk_in=None)
                | Q(registration=None, companion=None, walk_in__isnull=False),
                name="check_in_has_one_head",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.head} {'in' if self.came else 'out'}"

    @property
    def head(self) -> str:
        """Return whose it is, as the door's screen names heads: "r12", "c5" or "w7"."""
        if self.registration_id is not None:
            return f"r{self.registration_id}"
        if self.companion_id is not None:
            return f"c{self.companion_id}"
        return f"w{self.walk_in_id}"
