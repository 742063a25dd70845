"""Two people who may want to meet; neither knows who the other is until both agreed."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models import Registration
from samenspel.loop.exchange.models.line import Line, Need, Offer
from samenspel.loop.exchange.querysets import IntroductionQuerySet


class Side(models.TextChoices):
    """Who of the two asked."""

    NEED = "need", _("who comes to fetch")
    OFFER = "offer", _("who comes to bring")


class IntroductionStatus(models.TextChoices):
    """Where an introduction is.

    ASKED: one of the two pressed the button, the other got a mail. AGREED: both got each other's
    name and mail address. DECLINED: the other said no; whoever asked sees no difference with
    ASKED, for it is only told that it led to nothing when the time is over. ENDED: it is over, and
    whether somebody said no or nothing has been forgotten.
    """

    ASKED = "asked", _("asked, no answer yet")
    AGREED = "agreed", _("both agreed")
    DECLINED = "declined", _("not now")
    ENDED = "ended", _("did not lead to contact")


class Introduction(PrivateLink):
    """One pair of lines. The private link is for who was asked, and works as long as it is open."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="introductions")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="introductions")
    asked_by = models.CharField(_("asked by"), max_length=5, choices=Side)
    status = models.CharField(
        _("state"),
        max_length=10,
        choices=IntroductionStatus,
        default=IntroductionStatus.ASKED,
    )
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now)

    objects = IntroductionQuerySet.as_manager()

    class Meta:
        verbose_name = _("introduction")
        verbose_name_plural = _("introductions")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["need", "offer"], name="one_introduction_per_pair"),
            models.CheckConstraint(
                condition=Q(asked_by__in=["need", "offer"]), name="one_of_the_two_asked"
            ),
        ]

    def __str__(self) -> str:
        return f"introduction {self.pk}"

    def get_absolute_url(self) -> str:
        """Return the page on which the other answers."""
        return reverse("exchange:introduction", kwargs={"token": self.token})

    @property
    def asker(self) -> Line:
        """Return the line of who asked."""
        return self.need if self.asked_by == Side.NEED else self.offer

    @property
    def asked(self) -> Line:
        """Return the line of who was asked."""
        return self.offer if self.asked_by == Side.NEED else self.need

    @property
    def is_open(self) -> bool:
        """Return whether the other can still answer, or come back on a no."""
        waits = {IntroductionStatus.ASKED, IntroductionStatus.DECLINED}
        return self.status in waits and self.link_works

    @property
    def is_agreed(self) -> bool:
        """Return whether both know who the other is."""
        return self.status == IntroductionStatus.AGREED

    @property
    def is_declined(self) -> bool:
        """Return whether the other said no; only the other may be told so."""
        return self.status == IntroductionStatus.DECLINED

    @property
    def people(self) -> tuple[Registration, Registration] | None:
        """Return who asked and who was asked, as long as both are still there."""
        pair = self.asker.registration, self.asked.registration
        if pair[0] is None or pair[1] is None:
            return None
        return (pair[0], pair[1]) if pair[0].is_confirmed and pair[1].is_confirmed else None
